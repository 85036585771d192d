import { readYaml } from '../department';
import type { SourceData } from '../department';
import { applyWaivers, CONTROLS, evaluate, waiversInOrder } from '../policy';
import type { Asked, Control, Judged } from '../policy';
import type { Audited } from '../report';
import { readTemplates } from '../template';
import type { Template, TemplateFile, Templates } from '../template';
import { remember, success } from '../values';
import type { Result } from '../values';
import { DEPARTMENTS_FOLDER, loadSources } from './load-config';
import type { LoadedWaivers } from './load-waivers';
import { WAIVERS_FILE } from './load-waivers';
import { locateFinding } from './locate-finding';

/** Every control there is: those on templates, and the one on waivers. */
export const ALL_CONTROLS: readonly Control[] = [...CONTROLS, waiversInOrder];

/** What is judged together. */
export interface Target {
  /** Environment, or the path that was given. */
  readonly name: string;
  readonly asked: Asked | undefined;
  /** Whether it was made from a department file, so that findings lead back to it. */
  readonly made: boolean;
}

/** A target that was judged, waivers aside. */
export interface JudgedTarget extends Judged {
  readonly target: Target;
  readonly templates: Templates;
  readonly files: ReadonlyMap<string, TemplateFile>;
}

/** Judges files by every control. A file that cannot be read is an issue: nothing is proven of it. */
export function judge(target: Target, files: readonly TemplateFile[], today: string): Result<JudgedTarget> {
  const read = readTemplates(files);
  if (!read.ok) return read;
  const { name, asked } = target;
  const context = { today, ...(asked === undefined ? {} : { asked }) };
  return success({
    name,
    asked,
    findings: evaluate(read.value, CONTROLS, context),
    target,
    templates: read.value,
    files: new Map(files.map((file) => [file.name, file])),
  });
}

/** What findings are held against once everything is judged. */
export interface Surroundings {
  readonly folder: string;
  readonly today: string;
  readonly waivers: LoadedWaivers;
  /** Everything that could have been judged. */
  readonly places: readonly string[];
}

/** Puts waivers to what was judged, and says where each finding is to be looked at. */
export function conclude(
  judged: readonly JudgedTarget[],
  { folder, today, waivers, places }: Surroundings,
): Audited[] {
  const applied = applyWaivers(judged, waivers.waivers, { controls: CONTROLS, places, today });
  const source = remember((code) => departmentSource(folder, code));
  const audited = judged.map(({ name, target, templates, files }, index): Audited => {
    const { asked, made } = target;
    const written = asked === undefined || !made ? undefined : source(asked.department.code);
    const origin = asked === undefined || written === undefined ? undefined : { asked, source: written };
    return {
      name,
      stacks: templates.all.map((template) => template.name),
      resources: templates.resources().length,
      findings: (applied.judged[index]?.findings ?? []).map((finding) =>
        locateFinding(finding, name, files, origin),
      ),
      notes: notesOn(templates.all, target),
    };
  });
  if (applied.findings.length === 0) return audited;
  const files = new Map([[WAIVERS_FILE, waivers.file]]);
  const findings = applied.findings.map((finding) => locateFinding(finding, 'config', files));
  return [...audited, { name: WAIVERS_FILE, stacks: [], resources: 0, findings, notes: [] }];
}

function departmentSource(folder: string, code: string): SourceData | undefined {
  const sources = loadSources(folder);
  if (Array.isArray(sources)) return undefined;
  const file = sources.departments.find(({ name }) =>
    [`${DEPARTMENTS_FOLDER}/${code}.yaml`, `${DEPARTMENTS_FOLDER}/${code}.yml`].includes(name),
  );
  const read = file === undefined ? undefined : readYaml(file);
  return read?.ok === true ? read.value : undefined;
}

function notesOn(templates: readonly Template[], { asked, made }: Target): string[] {
  return [
    ...(templates.some(({ regionAssumed }) => regionAssumed)
      ? ['a template does not say where it is deployed: taken to be eu-west-2']
      : []),
    ...(asked === undefined
      ? [
          `no department asked for this: tags, budgets and what was asked are not judged${made ? '' : ' (give --department)'}`,
        ]
      : []),
  ];
}
