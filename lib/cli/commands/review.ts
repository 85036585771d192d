import { describeBlueprint, draftBlueprints } from '../../blueprint';
import type { Config } from '../../department';
import { CONTROLS, waiversInOrder } from '../../policy';
import type { Asked, Control } from '../../policy';
import { composeEnvironment, counted, leavesTheUk } from '../../report';
import type { Audited, EnvironmentReport } from '../../report';
import { Templates } from '../../template';
import type { Builders } from '../builders';
import { changesSince, NO_CHANGES, readBaseline } from '../baseline';
import type { ChangesSince } from '../baseline';
import { allAsked, ESTATE_ADDRESS } from '../environments';
import { EXIT } from '../io';
import type { Io } from '../io';
import { ALL_CONTROLS, conclude } from '../judge';
import type { JudgedTarget } from '../judge';
import { judgeAll } from '../judge-all';
import { loadConfig } from '../load-config';
import { loadWaivers, WAIVERS_FILE } from '../load-waivers';
import { makeEnvironments } from '../make-environments';
import type { Made } from '../make-environments';
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
  const changes =
    before === undefined
      ? NO_CHANGES
      : changesSince(before.value, judged.value, {
          today: io.today,
          environments,
          isWhole: selectors.length === 0,
        });
  const reports = composeReports(audited, { io, config: config.value, judged: judged.value, made, changes });
  writeReview(io.folder, { reports, audited, changes: changes.ofAll });
  io.stdout(overview(reports));
  io.stderr(`written to ${REVIEW_FOLDER}/: open ${REVIEW_FOLDER}/index.html\n`);
  return audited.flatMap(counted).length > 0 ? EXIT.findings : EXIT.fine;
}

function composeReports(
  audited: readonly Audited[],
  {
    io,
    config,
    judged,
    made,
    changes,
  }: {
    readonly io: Io;
    readonly config: Config;
    readonly judged: readonly JudgedTarget[];
    readonly made: readonly Made[];
    readonly changes: ChangesSince;
  },
): EnvironmentReport[] {
  const blueprints = draftBlueprints(config);
  const inOrder = audited.every((each) => !isOfWaivers(each));
  // What is said of the waivers themselves has a page of its own, and no templates.
  const none = new Templates([]);
  return audited.map((each) => {
    const { asked, templates = none } = judged.find(({ name }) => name === each.name) ?? {};
    const blueprint = blueprints.find(({ environment }) => environment.address === each.name);
    const digest = made.find(({ address }) => address === each.name)?.digest;
    const own = changes.of(each.name);
    return composeEnvironment(each, templates, {
      ...(own === undefined ? {} : { changes: own }),
      ...(digest === undefined ? {} : { digest }),
      ...(asked === undefined ? {} : { asked }),
      judgedOn: io.today,
      meaning: blueprint === undefined ? [] : describeBlueprint(blueprint),
      controls: isOfWaivers(each) ? [waiversInOrder] : controlsOn(asked, inOrder),
    });
  });
}

const isOfWaivers = ({ name }: Audited): boolean => name === WAIVERS_FILE;

/** Those that judged it: of waivers that are not in order, the page of their file says so. */
function controlsOn(asked: Asked | undefined, inOrder: boolean): readonly Control[] {
  return (inOrder ? ALL_CONTROLS : CONTROLS).filter(
    ({ needsAsked }) => asked !== undefined || needsAsked === undefined,
  );
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
