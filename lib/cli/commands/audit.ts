import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Asked, Severity } from '../../policy';
import { counted, renderJson, renderJunit, renderSarif, renderText } from '../../report';
import type { Audited } from '../../report';
import type { Issue } from '../../values';
import { allAsked, ESTATE_ADDRESS } from '../environments';
import { EXIT } from '../io';
import type { Io } from '../io';
import { ALL_CONTROLS, conclude } from '../judge';
import { judgeAll } from '../judge-all';
import type { LocatedTarget } from '../judge-all';
import { loadConfig } from '../load-config';
import { loadWaivers } from '../load-waivers';
import { renderIssues } from '../render-issues';
import { NothingSelected, select } from '../select';
import { version } from '../version';

export interface AuditOptions {
  readonly format: keyof typeof RENDERERS;
  readonly failOn: Severity | 'never';
  /** Environment that gives the context to templates of somebody else's. */
  readonly department: string | undefined;
}

/** How findings are printed. */
export const RENDERERS = {
  text: renderText,
  json: renderJson,
  sarif: (audited: readonly Audited[]) =>
    renderSarif(audited, { version: version(), controls: ALL_CONTROLS }),
  junit: (audited: readonly Audited[]) => renderJunit(audited, ALL_CONTROLS),
} as const;

const RANK: Record<Severity, number> = { low: 1, medium: 2, high: 3 };

/** Judges our output, or any template, by every control. */
export async function audit(io: Io, names: readonly string[], options: AuditOptions): Promise<number> {
  const config = loadConfig(io);
  const isForeign = names.length > 0 && names.every((name) => isPath(io, name));
  // Our own output is judged by what was asked; a foreign template needs no configuration.
  if (!config.ok && (!isForeign || options.department !== undefined))
    return refuse(io, config.issues, EXIT.findings);
  const environments = allAsked(config.ok ? config.value : undefined);
  const targets = findTargets(io, names, options, environments);
  const waivers = loadWaivers(io.folder);
  if (!waivers.ok) return refuse(io, waivers.issues, EXIT.findings);
  const judged = await judgeAll(io, targets);
  if (!judged.ok) return refuse(io, judged.issues, EXIT.misuse);
  const empty = judged.value.filter(({ templates }) => templates.all.length === 0);
  if (empty.length > 0) {
    io.stderr(empty.map(({ name }) => `${name}: no template was found, so nothing was judged\n`).join(''));
    return EXIT.misuse;
  }
  const audited = conclude(judged.value, {
    folder: io.folder,
    today: io.today,
    waivers: waivers.value,
    places: [
      ...environments.keys(),
      ESTATE_ADDRESS,
      ...waivers.value.waivers.flatMap(({ address }) => foldersIn(io.folder, address)),
    ],
  });
  io.stdout(RENDERERS[options.format](audited));
  return fails(audited, options.failOn) ? EXIT.findings : EXIT.fine;
}

function refuse(io: Io, issues: readonly Issue[], code: number): number {
  io.stderr(renderIssues(issues));
  return code;
}

/** Whether something counts that is at least as severe as the threshold. */
function fails(audited: readonly Audited[], failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  return audited.flatMap(counted).some(({ severity }) => RANK[severity] >= RANK[failOn]);
}

/** A name is a path, if there is such a file or folder, or else a selector. What is in `out/` has a selector. */
function isPath({ folder }: Io, name: string): boolean {
  return existsSync(resolve(folder, name)) && !/^out\/[^/]/.test(trimmed(name));
}

function findTargets(
  io: Io,
  names: readonly string[],
  options: AuditOptions,
  environments: ReadonlyMap<string, Asked>,
): LocatedTarget[] {
  const context = options.department === undefined ? undefined : askedBy(options.department, environments);
  const paths = names
    .filter((name) => isPath(io, name))
    .map((name) => ({ name: trimmed(name), path: name, asked: context, made: false }));
  const selectors = names
    .filter((name) => !isPath(io, name))
    .map((name) => trimmed(name).replace(/^out\//, ''));
  if (paths.length > 0 && selectors.length === 0) return paths;
  const made = [...environments.keys(), ESTATE_ADDRESS].filter((address) =>
    existsSync(join(io.folder, 'out', address)),
  );
  if (made.length === 0)
    throw new NothingSelected(selectors[0] ?? '*', ['nothing is in out/: run sovereign synth']);
  return [
    ...paths,
    ...select(made, selectors).map((address) => ({
      name: address,
      path: `out/${address}`,
      asked: environments.get(address),
      made: true,
    })),
  ];
}

/** Addresses are joined by slashes: `templates/` would give two. */
function trimmed(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/(?<=.)\/+$/, '');
}

function askedBy(department: string, environments: ReadonlyMap<string, Asked>): Asked | undefined {
  const [address] = select([...environments.keys()], [department]);
  return address === undefined ? undefined : environments.get(address);
}

/** Files and folders that an address may begin with, so that a waiver for them is not taken for a mistake. */
function foldersIn(folder: string, address: string): string[] {
  const steps = address.split('/');
  return steps
    .map((_step, index) => steps.slice(0, index + 1).join('/'))
    .filter((path) => path !== '' && existsSync(resolve(folder, path)));
}
