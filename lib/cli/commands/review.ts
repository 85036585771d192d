import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeBlueprint, draftBlueprints } from '../../blueprint';
import {
  atrsName,
  composeEnvironment,
  counted,
  pageName,
  renderAtrs,
  renderEnvironmentPage,
  renderEstatePage,
  renderJunit,
  renderMarkdown,
  renderOscal,
  renderReportJson,
  renderSarif,
} from '../../report';
import type { Audited, EnvironmentReport } from '../../report';
import { Templates } from '../../template';
import type { Builders } from '../builders';
import { allAsked, ESTATE_ADDRESS } from '../environments';
import { EXIT } from '../io';
import type { Io } from '../io';
import { ALL_CONTROLS, conclude } from '../judge';
import { judgeAll } from '../judge-all';
import { loadConfig } from '../load-config';
import { loadFrontend } from '../load-frontend';
import { loadWaivers } from '../load-waivers';
import { makeEnvironments } from '../make-environments';
import { renderIssues } from '../render-issues';
import { renderTable } from '../render-table';
import { version } from '../version';

const FOLDER = 'out/review';

/** Makes the environments, judges them, and writes what a reviewer needs to `out/review/`. */
export async function review(io: Io, builders: Builders, selectors: readonly string[]): Promise<number> {
  const config = loadConfig(io);
  const waivers = loadWaivers(io.folder);
  if (!config.ok || !waivers.ok) {
    io.stderr(renderIssues([...(config.ok ? [] : config.issues), ...(waivers.ok ? [] : waivers.issues)]));
    return EXIT.findings;
  }
  const made = await makeEnvironments(io, builders, config.value, selectors);
  const environments = allAsked(config.value);
  const targets = made.map(({ address }) => ({
    name: address,
    path: `out/${address}`,
    asked: environments.get(address),
    made: true,
  }));
  const judged = await judgeAll(io, targets);
  if (!judged.ok) {
    io.stderr(renderIssues(judged.issues));
    return EXIT.misuse;
  }
  const places = [...environments.keys(), ESTATE_ADDRESS];
  const audited = conclude(judged.value, { ...io, waivers: waivers.value, places });
  const blueprints = draftBlueprints(config.value);
  // What is said of the waivers themselves has a page of its own, and no templates.
  const none = new Templates([]);
  const reports = audited.map((each) => {
    const templates = judged.value.find(({ name }) => name === each.name)?.templates ?? none;
    const blueprint = blueprints.find(({ environment }) => environment.address === each.name);
    const digest = made.find(({ address }) => address === each.name)?.digest;
    return composeEnvironment(each, templates, {
      ...(digest === undefined ? {} : { digest }),
      judgedOn: io.today,
      meaning: blueprint === undefined ? [] : describeBlueprint(blueprint),
      controls: ALL_CONTROLS,
    });
  });
  write(io, filesOf(reports, audited));
  io.stdout(overview(reports));
  io.stderr(`written to ${FOLDER}/: open ${FOLDER}/index.html\n`);
  return audited.flatMap(counted).length > 0 ? EXIT.findings : EXIT.fine;
}

/** Every file of the review, by name. */
function filesOf(reports: readonly EnvironmentReport[], audited: readonly Audited[]): Map<string, string> {
  const frontend = loadFrontend();
  return new Map([
    ['index.html', renderEstatePage(reports, frontend)],
    ...reports.map((report): [string, string] => [
      pageName(report.address),
      renderEnvironmentPage(report, frontend),
    ]),
    ...reports.map((report): [string, string] => [atrsName(report.address), renderAtrs(report)]),
    ['report.json', renderReportJson(reports)],
    ['report.md', renderMarkdown(reports)],
    ['evidence.oscal.json', renderOscal(reports, version())],
    ['report.sarif', renderSarif(audited, { version: version(), controls: ALL_CONTROLS })],
    ['report.junit.xml', renderJunit(audited, ALL_CONTROLS)],
  ]);
}

/** All of them or none: a review that is half of another is worse than the one before. */
function write({ folder }: Io, files: ReadonlyMap<string, string>): void {
  const partial = join(folder, 'out', '.partial-review');
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(partial, name), text);
  rmSync(join(folder, FOLDER), { recursive: true, force: true });
  renameSync(partial, join(folder, FOLDER));
}

function overview(reports: readonly EnvironmentReport[]): string {
  return renderTable(
    ['environment', 'findings', 'waived', 'leaves the UK'],
    reports.map(({ address, findings, waived, places }) => [
      address,
      String(findings.length),
      String(waived.length),
      places.every(({ staysInUk }) => staysInUk) ? 'nothing' : 'something may',
    ]),
    [1, 2],
  );
}
