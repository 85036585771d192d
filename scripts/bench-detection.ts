import { audit, shippedEnvironments } from '../test/mutation/environments';
import type { Environment } from '../test/mutation/environments';
import { mutateCloudFormation } from '../test/mutation/mutate-cloudformation';
import { OPERATORS } from '../test/mutation/operators';
import { mutantsOf, run } from '../test/mutation/run-mutants';
import type { Mutant } from '../test/mutation/run-mutants';
import { cdkNag } from './detection/cdk-nag';
import { cdkValidator, controlTower } from './detection/cdk-validator';
import { cfnLint } from './detection/cfn-lint';
import { Scores } from './detection/scores';
import { newlySaid } from './detection/tool';
import type { Said, Tool } from './detection/tool';

// What we find and what others find, on the same faults in the same clean templates of AWS.
//
//   npm run bench:detection [-- --every] [--guard=<folder of Guard rules>]
//
// One fault in six, unless every one is asked for. Tools that are slow are asked about some of those, and tools that are
// not installed are said to be missing.

process.env['CDK_VALIDATION'] = 'false';

const WHAT_COUNTS = `What counts: something new of the resource that the fault is in, which the tool does not say of the same template
without the fault; anything new, where the fault is in no resource. Ours: a finding on that resource, 'cannot tell' among
them. A tool is not charged for what it cannot load. The faults are our own, against what we ask for: this measures how
far the rules of others reach into that, and not how good they are at what they are for.
Azure: none of these tools reads Terraform, so of the faults there they see none.
cdk-nag judges typed constructs: a template comes to it through CfnInclude, which makes clusters of aws-eks-v2 where its
rules know those of aws-eks. References to other stacks are made Fn::ImportValue, which CfnInclude can load. A rule that
throws has judged nothing. What an app overrides past a construct cdk-nag does not see at all; here it does.
`;

const OURS = 'sovereign';

/** What a tool says of a template; undefined: it cannot load it. */
function judged(tool: Tool, text: string): Said[] | undefined {
  try {
    return tool.judge(text);
  } catch {
    return undefined;
  }
}

/** What is said of templates without a fault, by tool and text. */
class CleanRuns {
  private readonly said = new Map<string, Said[] | undefined>();

  of(tool: Tool, text: string): Said[] | undefined {
    const key = `${tool.name}\n${text}`;
    if (!this.said.has(key)) this.said.set(key, judged(tool, text));
    return this.said.get(key);
  }
}

function compare(mutants: readonly Mutant[], tools: readonly Tool[], clean: CleanRuns): Scores {
  const scores = new Scores();
  for (const [index, mutant] of mutants.entries()) {
    const { environment, file, id, operator, encoding } = mutant;
    const original = environment.documents.get(file);
    const mutated =
      original === undefined ? undefined : mutateCloudFormation(original, id, operator, encoding);
    const ours = run(mutant);
    if (mutated === undefined || ours === undefined) continue;
    const rows = [operator.obligation, encoding === 'literal' ? 'said plainly' : 'said another way'];
    scores.count(OURS, rows, ours.killedBy.length > 0);
    for (const tool of tools) {
      if (index % Math.max(1, Math.ceil(mutants.length / tool.most)) !== 0) continue;
      const before = clean.of(tool, JSON.stringify(mutated.placebo ?? original));
      const after = judged(tool, JSON.stringify(mutated.document));
      if (before === undefined || after === undefined) {
        scores.countUnloaded(tool.name);
        continue;
      }
      const found = newlySaid(before, after, mutated.subject);
      scores.count(tool.name, rows, found.length > 0);
      const { packOf } = tool;
      if (packOf !== undefined)
        scores.countPacks(
          tool.name,
          found.map(({ rule }) => packOf(rule)),
        );
    }
  }
  return scores;
}

/** What is said of clean templates: false alarms, or a matter of taste. */
function printClean(environments: readonly Environment[], tools: readonly Tool[], clean: CleanRuns): void {
  const templates = environments.flatMap(({ documents }) =>
    [...documents.values()].map((document) => JSON.stringify(document)),
  );
  for (const tool of tools) {
    const every = Math.max(1, Math.ceil(templates.length / tool.most));
    const some = templates.filter((_, index) => index % every === 0);
    const start = process.hrtime.bigint();
    const said = some.map((text) => clean.of(tool, text));
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6 / some.length;
    // Some tools say a thing once for each clause of a rule.
    const all = said.flatMap((each) => distinct(each ?? []));
    const rules = new Set(all.map(({ rule }) => rule)).size;
    const { packOf } = tool;
    const byPack = packOf === undefined ? '' : ` (${tally(all.map(({ rule }) => packOf(rule)))})`;
    const unloaded = said.filter((each) => each === undefined).length;
    process.stdout.write(
      `clean templates: ${tool.name} says ${String(all.length)} things of ${String(some.length)} templates, by ${String(rules)} rules${byPack}; cannot load ${String(unloaded)}; ${milliseconds.toFixed(0)} ms each\n`,
    );
  }
  for (const environment of environments) {
    const start = process.hrtime.bigint();
    const found = audit(environment, new Map(environment.files.map(({ name, text }) => [name, text])));
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    process.stdout.write(
      `clean environment: ${environment.address}: ${OURS} finds ${String(found.length)}; ${milliseconds.toFixed(0)} ms\n`,
    );
  }
}

function distinct(said: readonly Said[]): Said[] {
  return [...new Map(said.map((each) => [`${each.rule} ${each.resource}`, each])).values()];
}

function tally(names: readonly string[]): string {
  return [...new Set(names)]
    .map((name) => `${name} ${String(names.filter((each) => each === name).length)}`)
    .join(', ');
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
const guard = process.argv.find((argument) => argument.startsWith('--guard='))?.slice('--guard='.length);
const types = [
  ...new Set([
    ...mutants.map(({ operator }) => operator.type),
    ...environments.flatMap(({ read }) => read.flatMap(({ resources }) => resources.map(({ type }) => type))),
  ]),
];
const found = [cdkNag(), cdkValidator(types), controlTower(guard, types), cfnLint()];
const tools = found.filter((tool) => 'judge' in tool);
const clean = new CleanRuns();
process.stdout.write(`${WHAT_COUNTS}\n`);
for (const each of found) if ('missing' in each) process.stdout.write(`${each.missing}\n`);
printClean(environments, tools, clean);
process.stdout.write('\n');
process.stdout.write(compare(mutants, tools, clean).render([OURS, ...tools.map(({ name }) => name)]));
process.stdout.write(`peak memory: ${String(Math.round(process.resourceUsage().maxRSS / 1024))} MiB\n`);
