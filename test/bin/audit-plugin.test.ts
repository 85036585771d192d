import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnResource, Stack, Validations } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import { synthesizeAudited } from '../../bin/audit-plugin';
import { addEnvironment, addEstate, awsEnvironment, makeApp } from '../../stacks/aws';
import { shippedBlueprints, shippedConfig, TODAY } from '../support/shipped';
import { estateFilesOf, filesOf } from '../support/templates';

jest.setTimeout(60_000);

const config = shippedConfig();
const blueprint = shippedBlueprints().find(({ environment }) => environment.address === 'dfe/dev/aws')!;

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'sovereign-plugin-'));
});
afterEach(() => {
  rmSync(outdir, { recursive: true });
});

function environment(change: (app: App) => void = () => undefined): () => void {
  const app = makeApp(outdir);
  addEnvironment(app, awsEnvironment(config, blueprint));
  change(app);
  return () => {
    synthesizeAudited(app, { folder: process.cwd(), today: TODAY, config, address: 'dfe/dev/aws' });
  };
}

const written = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(outdir)
      .sort()
      .map((name) => [name, readFileSync(join(outdir, name), 'utf8')]),
  );

/** A cluster that anybody can reach, put in past every construct. */
function open(app: App): CfnResource {
  const network = Stack.of(app.node.findChild('dfe-dev-network'));
  return new CfnResource(network, 'Open', {
    type: 'AWS::EKS::Cluster',
    properties: { ResourcesVpcConfig: { EndpointPublicAccess: true } },
  });
}

test('what is in order is written as if nobody had looked', () => {
  environment()();
  expect(written()).toEqual(filesOf(config, blueprint));
});

test('so is what the estate shares', () => {
  const app = makeApp(outdir);
  addEstate(app, config.estate);
  synthesizeAudited(app, { folder: process.cwd(), today: TODAY, config, address: 'estate/aws' });
  expect(written()).toEqual(estateFilesOf(config));
});

test('an override past every construct is refused, and says where it was asked for', () => {
  const synth = environment((app) => void open(app));
  expect(synth).toThrow(/no-public-ingress/);
  expect(synth).toThrow(/config\/departments\/dfe\.yaml:\d+/);
});

test('the code of an app cannot acknowledge it away', () => {
  const synth = environment((app) => {
    for (const scope of [app, open(app)]) {
      for (const id of ['no-public-ingress', 'sovereign::no-public-ingress'])
        Validations.of(scope).acknowledge({ id, reason: 'it is only for a day' });
    }
  });
  expect(synth).toThrow(/no-public-ingress/);
});
