import { draftBlueprints } from '../lib/blueprint';
import { ESTATE_ADDRESS, loadConfig, renderIssues } from '../lib/cli';
import { addEnvironment, addEstate, awsEnvironment, makeApp } from '../stacks/aws';
import { synthesizeAudited } from './audit-plugin';

/**
 * The app that cdk.json names, so that the plain CDK CLI works: `npx cdk diff -c department=dfe -c stage=dev`, or
 * `-c department=estate` for what all departments share. What a control finds fault with is refused.
 */
function main(): void {
  const place = { folder: process.cwd(), today: new Date(Date.now()).toISOString().slice(0, 10) };
  const config = loadConfig(place);
  if (!config.ok) {
    process.stderr.write(renderIssues(config.issues));
    process.exitCode = 1;
    return;
  }
  const app = makeApp();
  const department: unknown = app.node.tryGetContext('department');
  const stage: unknown = app.node.tryGetContext('stage');
  let address = ESTATE_ADDRESS;
  if (department === 'estate') {
    addEstate(app, config.value.estate);
  } else {
    const blueprints = draftBlueprints(config.value).filter(({ environment }) => environment.cloud === 'aws');
    const blueprint = blueprints.find(
      ({ environment }) => environment.department === department && environment.stage === stage,
    );
    if (blueprint === undefined) {
      const names = blueprints.map(
        ({ environment }) => `-c department=${environment.department} -c stage=${environment.stage}`,
      );
      process.stderr.write(
        `say which environment, one of:\n  -c department=estate\n  ${names.join('\n  ')}\n`,
      );
      process.exitCode = 2;
      return;
    }
    addEnvironment(app, awsEnvironment(config.value, blueprint));
    address = blueprint.environment.address;
  }
  synthesizeAudited(app, { ...place, config: config.value, address });
}

main();
