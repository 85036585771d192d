import { describeSnapshots } from '../../support/describe-snapshots';
import { readableTerraform } from '../../support/readable';
import { terraformFilesOf, terraformStacksIn } from '../../support/terraform-files';

describeSnapshots('azure', (config, blueprint) => {
  const { name, account } = blueprint.environment;
  const stacks = Object.entries(terraformStacksIn(terraformFilesOf(config, blueprint), name));
  return Object.fromEntries(
    stacks.map(([stack, json]) => [stack, readableTerraform(json, { name, account })]),
  );
});
