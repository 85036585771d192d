import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'cdktn';
import { draftBlueprints } from '../../lib/blueprint';
import { EnvironmentStack } from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';
import { azureEnvironment, makeApp } from '../../stacks/azure';
import { shippedConfig } from './shipped';

/** Resources by type and logical id. */
export type Resources = Record<string, Record<string, any>>;

/** One shipped environment as stacks see it. */
export function shippedAzureEnvironment(address: string): AzureEnvironment {
  const config = shippedConfig();
  const blueprint = draftBlueprints(config).find(({ environment }) => environment.address === address);
  if (blueprint === undefined) throw new Error(`not shipped: ${address}`);
  return azureEnvironment(config, blueprint);
}

/** What constructs put into a stack of an environment, as Terraform reads it. */
export function synthesizeAzure(
  environment: AzureEnvironment,
  build: (stack: EnvironmentStack) => void,
): Resources {
  return synthesizeAzureStack(environment, 'serving', (app) => {
    build(new EnvironmentStack(app, environment, 'serving'));
  }).resource;
}

export interface AzureTemplate {
  readonly resource: Resources;
  readonly data?: Resources;
  readonly provider: Record<string, object[]>;
}

/** A whole stack of an environment, as Terraform reads it. */
export function synthesizeAzureStack(
  { blueprint }: AzureEnvironment,
  lifetime: string,
  build: (app: App) => void,
): AzureTemplate {
  const folder = mkdtempSync(join(tmpdir(), 'sovereign-azure-'));
  try {
    const app = makeApp(folder);
    build(app);
    app.synth();
    const file = join(folder, 'stacks', `${blueprint.environment.name}-${lifetime}`, 'cdk.tf.json');
    return JSON.parse(readFileSync(file, 'utf8')) as AzureTemplate;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
