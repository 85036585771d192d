import { describeBlueprint, draftBlueprints } from '../../blueprint';
import { CONTROLS, waiversInOrder } from '../../policy';
import { composeDiff, composeEnvironment, counted, leavesTheUk } from '../../report';
import type { Audited, ComparedEnvironment, DiffReport, EnvironmentReport } from '../../report';
import { Templates } from '../../template';
import type { Result } from '../../values';
import type { Builders } from '../builders';
import { compareSides } from '../compare-sides';
import { allAsked, ESTATE_ADDRESS } from '../environments';
import { EXIT } from '../io';
import type { Io } from '../io';
import { ALL_CONTROLS, conclude } from '../judge';
import type { JudgedTarget } from '../judge';
import { judgeAll } from '../judge-all';
import { loadConfig } from '../load-config';
import { loadWaivers, WAIVERS_FILE } from '../load-waivers';
import { makeEnvironments } from '../make-environments';
import { NoTemplates, readSide } from '../read-side';
import type { Side } from '../read-side';
import { renderIssues } from '../render-issues';
import { renderTable } from '../render-table';
import { REVIEW_FOLDER, writeReview } from '../write-review';

export interface ReviewOptions {
  /** What was approved before: a folder of templates, a commit or a digest. */
  readonly baseline?: string;
}

/** Makes the environments, judges them, and writes what a reviewer needs to `out/review/`. @throws NoTemplates */
export async function review(
  io: Io,
  builders: Builders,
  selectors: readonly string[],
  { baseline }: ReviewOptions,
): Promise<number> {
  const config = loadConfig(io);
  const waivers = loadWaivers(io.folder);
  if (!config.ok || !waivers.ok) {
    io.stderr(renderIssues([...(config.ok ? [] : config.issues), ...(waivers.ok ? [] : waivers.issues)]));
    return EXIT.findings;
  }
  // Before anything is made: out/ itself may be the baseline.
  const before = baseline === undefined ? undefined : await readBaseline(io.folder, baseline);
  if (before?.ok === false) {
    io.stderr(renderIssues(before.issues));
    return EXIT.misuse;
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
  const compared =
    before === undefined
      ? []
      : compareSides(before.value, sideOf(judged.value, selectors), { today: io.today, environments });
  const diff = (of: readonly ComparedEnvironment[]): DiffReport | undefined =>
    baseline === undefined || of.length === 0
      ? undefined
      : composeDiff({ before: baseline, after: 'out' }, of);
  const blueprints = draftBlueprints(config.value);
  // What is said of the waivers themselves has a page of its own, and no templates.
  const none = new Templates([]);
  const isOfWaivers = ({ name }: Audited): boolean => name === WAIVERS_FILE;
  const controls = audited.some(isOfWaivers) ? CONTROLS : ALL_CONTROLS;
  const reports = audited.map((each) => {
    const templates = judged.value.find(({ name }) => name === each.name)?.templates ?? none;
    const blueprint = blueprints.find(({ environment }) => environment.address === each.name);
    const digest = made.find(({ address }) => address === each.name)?.digest;
    const changes = diff(compared.filter(({ name }) => name === each.name));
    return composeEnvironment(each, templates, {
      ...(changes === undefined ? {} : { changes }),
      ...(digest === undefined ? {} : { digest }),
      judgedOn: io.today,
      meaning: blueprint === undefined ? [] : describeBlueprint(blueprint),
      controls: isOfWaivers(each) ? [waiversInOrder] : controls,
    });
  });
  writeReview(io.folder, { reports, audited, changes: diff(compared) });
  io.stdout(overview(reports));
  io.stderr(`written to ${REVIEW_FOLDER}/: open ${REVIEW_FOLDER}/index.html\n`);
  return audited.flatMap(counted).length > 0 ? EXIT.findings : EXIT.fine;
}

/** @throws NoTemplates */
async function readBaseline(folder: string, name: string): Promise<Result<Side>> {
  const side = await readSide(folder, name);
  if (side.ok && side.value.environments.has('.'))
    throw new NoTemplates(`'${name}' has templates of no environment: a baseline is a folder such as out/`);
  return side;
}

/** What was made now, as a side to compare: only a part of it, if only a part was selected. */
function sideOf(judged: readonly JudgedTarget[], selectors: readonly string[]): Side {
  return {
    environments: new Map(judged.map(({ name, templates }) => [name, templates])),
    isWhole: selectors.length === 0,
  };
}

function overview(reports: readonly EnvironmentReport[]): string {
  return renderTable(
    ['environment', 'findings', 'waived', 'leaves the UK'],
    reports.map((report) => [
      report.address,
      String(report.findings.length),
      String(report.waived.length),
      leavesTheUk(report),
    ]),
    [1, 2],
  );
}
