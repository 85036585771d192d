import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { audit, shippedEnvironments } from '../test/mutation/environments';
import type { Environment } from '../test/mutation/environments';
import { mutateCloudFormation } from '../test/mutation/mutate-cloudformation';
import { OPERATORS } from '../test/mutation/operators';
import { mutantsOf, run } from '../test/mutation/run-mutants';
import type { Mutant } from '../test/mutation/run-mutants';

// What we find and what others find, on the same faults in the same clean templates of AWS. A hit of another tool is
// anything it says of the template with the fault and not of the clean one. Faults are our own: this measures how far
// other tools' rules reach into what we ask for, not how good they are at what they are for.
//
//   npm run bench:detection [-- --every]
//
// A sample, unless every fault is asked for. Tools that are not installed are said to be missing.

process.env['CDK_VALIDATION'] = 'false';

/** Says what a tool finds in a template, each as a text that does not change between runs. */
interface Tool {
  readonly name: string;
  /** How many of the mutants it can be asked about in reasonable time. */
  readonly most: number;
  readonly judge: (text: string) => string[];
}

interface Diagnostic {
  readonly ruleId: string;
  readonly entity?: { readonly logicalId: string };
}

interface Engine {
  validateTemplate(template: unknown): { readonly diagnostics: readonly Diagnostic[] };
}

/** The validator that aws-cdk-lib brings along. */
function bundledValidator(): Tool | undefined {
  const load = createRequire(join(dirname(require.resolve('aws-cdk-lib')), 'package.json'));
  try {
    const { CompositeEngine, TemplateContent } = load('@aws/cloudformation-validate') as {
      CompositeEngine: new () => Engine;
      TemplateContent: new (text: string) => unknown;
    };
    const engine = new CompositeEngine();
    return {
      name: 'CDK validator',
      most: Infinity,
      judge: (text) =>
        engine
          .validateTemplate(new TemplateContent(text))
          .diagnostics.map(({ ruleId, entity }) => `${ruleId} ${entity?.logicalId ?? ''}`),
    };
  } catch {
    return undefined;
  }
}

/** The reference linter; seconds for each template. */
function cfnLint(): Tool | undefined {
  if (spawnSync('cfn-lint', ['--version']).status !== 0) return undefined;
  return {
    name: 'cfn-lint',
    most: 5,
    judge: (text) => {
      const folder = mkdtempSync(join(tmpdir(), 'bench-detection-'));
      try {
        const file = join(folder, 'x.template.json');
        writeFileSync(file, text);
        const { stdout } = spawnSync('cfn-lint', ['--format', 'json', '--regions', 'eu-west-2', '--', file], {
          encoding: 'utf8',
        });
        const found = JSON.parse(stdout === '' ? '[]' : stdout) as {
          Rule: { Id: string };
          Location: { Path?: unknown[] };
        }[];
        return found.map(({ Rule, Location }) => `${Rule.Id} ${(Location.Path ?? []).slice(0, 2).join('/')}`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

interface Score {
  hits: number;
  tried: number;
}

/** Templates as they are shipped, by tool: what is said of them is a false alarm, or a matter of style. */
class CleanRuns {
  private readonly said = new Map<string, ReadonlySet<string>>();

  of(tool: Tool, file: string, text: string): ReadonlySet<string> {
    const key = `${tool.name}\n${file}`;
    const before = this.said.get(key) ?? new Set(tool.judge(text));
    this.said.set(key, before);
    return before;
  }
}

function compare(mutants: readonly Mutant[], tools: readonly Tool[]): void {
  const clean = new CleanRuns();
  const scores = new Map<string, Map<string, Score>>();
  for (const [index, mutant] of mutants.entries()) {
    const { environment, file, id, operator, encoding } = mutant;
    const original = environment.documents.get(file);
    const ours = run(mutant);
    if (original === undefined || ours === undefined) continue;
    const mutated = mutateCloudFormation(original, id, operator, encoding);
    const row = scores.get(operator.obligation) ?? new Map<string, Score>();
    scores.set(operator.obligation, row);
    count(row, 'sovereign', ours.killedBy.length > 0);
    const text = JSON.stringify(mutated?.document);
    for (const tool of tools.filter(
      ({ most }) => index % Math.max(1, Math.ceil(mutants.length / most)) === 0,
    )) {
      const before = clean.of(tool, `${environment.address} ${file}`, JSON.stringify(original));
      count(
        row,
        tool.name,
        tool.judge(text).some((said) => !before.has(said)),
      );
    }
  }
  print(scores, ['sovereign', ...tools.map(({ name }) => name)]);
}

function count(row: Map<string, Score>, name: string, hit: boolean): void {
  const score = row.get(name) ?? { hits: 0, tried: 0 };
  row.set(name, { hits: score.hits + Number(hit), tried: score.tried + 1 });
}

function print(scores: ReadonlyMap<string, ReadonlyMap<string, Score>>, names: readonly string[]): void {
  const cell = (score: Score | undefined): string =>
    (score === undefined ? '-' : `${String(score.hits)}/${String(score.tried)}`).padStart(16);
  process.stdout.write(`${'faults found'.padEnd(24)}${names.map((name) => name.padStart(16)).join('')}\n`);
  for (const [obligation, row] of scores) {
    process.stdout.write(`${obligation.padEnd(24)}${names.map((name) => cell(row.get(name))).join('')}\n`);
  }
  const totals = names.map((name) =>
    [...scores.values()].reduce<Score>(
      (sum, row) => ({
        hits: sum.hits + (row.get(name)?.hits ?? 0),
        tried: sum.tried + (row.get(name)?.tried ?? 0),
      }),
      { hits: 0, tried: 0 },
    ),
  );
  process.stdout.write(`${'all'.padEnd(24)}${totals.map(cell).join('')}\n`);
}

/** What is said of clean templates, and how long it takes to say it. */
function measureClean(environments: readonly Environment[], tools: readonly Tool[]): void {
  const templates = environments.flatMap(({ documents }) =>
    [...documents.values()].map((document) => JSON.stringify(document)),
  );
  for (const tool of tools) {
    const some = templates.slice(0, tool.most);
    const said = some.reduce((sum, text) => sum + tool.judge(text).length, 0);
    process.stdout.write(
      `clean templates: ${tool.name} says ${String(said)} things of ${String(some.length)}\n`,
    );
  }
  for (const environment of environments) {
    const start = process.hrtime.bigint();
    const found = audit(environment, new Map(environment.files.map(({ name, text }) => [name, text])));
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    process.stdout.write(
      `clean environment: ${environment.address.padEnd(24)}${milliseconds.toFixed(0).padStart(6)} ms, findings: ${String(found.length)}\n`,
    );
  }
}

const environments = shippedEnvironments((address) => address.endsWith('/aws'));
const candidates = mutantsOf(
  environments,
  OPERATORS.filter(({ cloud, change }) => cloud === 'aws' && change.kind !== 'root'),
  'sample',
);
const mutants = process.argv.includes('--every')
  ? candidates
  : candidates.filter((_, index) => index % 6 === 0);
const tools = [bundledValidator(), cfnLint()].filter((tool) => tool !== undefined);
// It judges constructs and not templates, so it would be shown templates through CfnInclude only.
process.stdout.write('cdk-nag: not a dependency of this project, not compared\n');
process.stdout.write('Guard rules of Control Tower: not a dependency of this project, not compared\n');
if (!tools.some(({ name }) => name === 'cfn-lint'))
  process.stdout.write('cfn-lint: not on PATH, not compared\n');
measureClean(environments, tools);
process.stdout.write(`peak memory: ${String(Math.round(process.resourceUsage().maxRSS / 1024))} MiB\n`);
compare(mutants, tools);
