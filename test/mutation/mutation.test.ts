import { audit, shippedEnvironments } from './environments';
import { OPERATORS } from './operators';
import { mutantsOf, run, withoutPlace } from './run-mutants';

// One fault at a time is put into what is shipped, and a control has to find it on the resource that has it. A sample
// here, the same one each time; `npm run mutate -- --everywhere` tries every way in every environment.

const environments = shippedEnvironments();

test('what is shipped is clean, so that what is found is the fault', () => {
  const found = environments.flatMap((environment) =>
    audit(environment)
      .filter(({ waiver }) => waiver === undefined)
      .map(({ control, subject, path }) => `${control.id} ${environment.address} ${subject.address} ${path}`),
  );
  expect(found).toEqual([]);
});

test('every operator has a name of its own, and a place to put its fault', () => {
  const names = OPERATORS.map(({ cloud, obligation, name }) => `${cloud} ${obligation}: ${name}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(withoutPlace(environments, OPERATORS).map(({ name }) => name)).toEqual([]);
});

describe.each([...new Set(OPERATORS.map(({ obligation }) => obligation))])('%s', (obligation) => {
  test('no fault survives', () => {
    const mutants = mutantsOf(
      environments,
      OPERATORS.filter((operator) => operator.obligation === obligation),
      'sample',
    );
    const survivors = mutants
      .flatMap((mutant) => run(mutant) ?? [])
      .filter(({ killedBy }) => killedBy.length === 0)
      .map(({ mutant: { operator } }) => `${operator.cloud} ${operator.obligation}: ${operator.name}`);
    expect([...new Set(survivors)].sort()).toEqual([]);
  });
});
