import { describeSnapshots } from '../../support/describe-snapshots';
import { print, readable } from '../../support/readable';
import { shippedConfig } from '../../support/shipped';
import { estateFilesOf, filesOf, templatesIn } from '../../support/templates';

describeSnapshots('aws', (config, blueprint) => {
  const { name, account } = blueprint.environment;
  const templates = Object.entries(templatesIn(filesOf(config, blueprint), name));
  return Object.fromEntries(
    templates.map(([stack, template]) => [stack, readable(template, { name, account })]),
  );
});

test('the guard rails of the estate', () => {
  const [template] = Object.values(templatesIn(estateFilesOf(shippedConfig()), ''));
  expect(print(readable(template!, { name: '<none>', account: '<none>' }))).toMatchSnapshot();
});
