import { renderBlueprint } from '../../lib/blueprint';
import { expectGolden } from '../support/golden';
import { shippedBlueprints } from '../support/shipped';

const blueprints = shippedBlueprints();

test.each(blueprints.map((blueprint) => [blueprint.environment.address, blueprint] as const))(
  '%s reads as its golden file does',
  (address, blueprint) => {
    const file = `test/golden/blueprint/${address.replaceAll('/', '-')}`;
    expectGolden(`${file}.txt`, renderBlueprint(blueprint));
    expectGolden(`${file}.json`, `${JSON.stringify(blueprint, null, 2)}\n`);
  },
);

test('a blueprint survives being written as JSON', () => {
  for (const blueprint of blueprints) expect(JSON.parse(JSON.stringify(blueprint))).toEqual(blueprint);
});
