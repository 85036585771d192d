import { draftBlueprints } from '../lib/blueprint';
import { loadConfig, renderIssues } from '../lib/cli';
import { addEnvironment, azureEnvironment, makeApp } from '../stacks/azure';
import { auditTerraform } from './audit-terraform';

/**
 * The app that cdktf.json names, so that the plain CDK Terrain CLI works. It takes the environment from the process
 * environment, because that CLI has no options for an app: `SOVEREIGN_ENVIRONMENT=dfe/dev npx cdktn synth`. It fails if
 * a control finds fault with what was written.
 */
function main(): void {
  const place = { folder: process.cwd(), today: new Date(Date.now()).toISOString().slice(0, 10) };
  const config = loadConfig(place);
  if (!config.ok) {
    process.stderr.write(renderIssues(config.issues));
    process.exitCode = 1;
    return;
  }
  const blueprints = draftBlueprints(config.value).filter(({ environment }) => environment.cloud === 'azure');
  const asked = process.env['SOVEREIGN_ENVIRONMENT'];
  const blueprint = blueprints.find(
    ({ environment }) => `${environment.department}/${environment.stage}` === asked,
  );
  if (blueprint === undefined) {
    const names = blueprints.map(
      ({ environment }) => `SOVEREIGN_ENVIRONMENT=${environment.department}/${environment.stage}`,
    );
    process.stderr.write(`say which environment, one of:\n  ${names.join('\n  ')}\n`);
    process.exitCode = 2;
    return;
  }
  const app = makeApp();
  addEnvironment(app, azureEnvironment(config.value, blueprint));
  app.synth();
  const { address } = blueprint.environment;
  const refusal = auditTerraform(app, { ...place, config: config.value, address });
  if (refusal === undefined) return;
  process.stderr.write(refusal);
  process.exitCode = 1;
}

main();
