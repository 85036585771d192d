import { shippedEnvironments } from '../test/mutation/environments';
import { OPERATORS } from '../test/mutation/operators';
import { renderTable } from '../test/mutation/render-table';
import { mutantsOf, nameOf, run, withoutPlace } from '../test/mutation/run-mutants';

// Puts one fault at a time into what is shipped and says which of them no control finds.
//
//   npm run mutate [-- --ways | --everywhere] [text that the names of mutants contain]
//
// Exit code 0: all are found. 1: some are not.

process.env['CDK_VALIDATION'] = 'false';

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const extent = process.argv.includes('--everywhere')
  ? 'everywhere'
  : process.argv.includes('--ways')
    ? 'ways'
    : 'sample';
const environments = shippedEnvironments();
const outcomes = mutantsOf(environments, OPERATORS, extent)
  .filter((mutant) => names.every((name) => nameOf(mutant).includes(name)))
  .flatMap((mutant) => run(mutant) ?? []);
const survivors = outcomes.filter(({ killedBy }) => killedBy.length === 0);
process.stdout.write(`${renderTable(outcomes)}\n`);
for (const { mutant } of survivors) process.stdout.write(`survived  ${nameOf(mutant)}\n`);
for (const operator of withoutPlace(environments, OPERATORS)) {
  process.stdout.write(`no place  ${operator.obligation}: ${operator.name}\n`);
}
process.exitCode = survivors.length === 0 ? 0 : 1;
