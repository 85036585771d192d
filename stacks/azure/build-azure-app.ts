import { App } from 'cdktn';
import type { TerraformStack } from 'cdktn';
import { needsArtefacts } from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';
import { ArtefactsStack } from './artefacts-stack';
import { ClusterStack } from './cluster-stack';
import { KeysStack } from './keys-stack';
import { LoggingStack } from './logging-stack';
import { NetworkStack } from './network-stack';
import { OperationsStack } from './operations-stack';
import { ServingStack } from './serving-stack';
import { StateStack } from './state-stack';
import { SubscriptionStack } from './subscription-stack';

/** Adds one environment to an app: a stack for each lifetime, each applied after the one before it. */
export function addEnvironment(app: App, environment: AzureEnvironment): void {
  const { clusters, endpoints } = environment.blueprint;
  const stacks: TerraformStack[] = [
    new StateStack(app, environment),
    new SubscriptionStack(app, environment),
    new KeysStack(app, environment),
    new NetworkStack(app, environment),
    new LoggingStack(app, environment),
    ...(needsArtefacts(environment) ? [new ArtefactsStack(app, environment)] : []),
    ...clusters.map((plan) => new ClusterStack(app, environment, plan)),
    ...(endpoints.length > 0 ? [new ServingStack(app, environment)] : []),
    new OperationsStack(app, environment),
  ];
  for (const [index, stack] of stacks.entries()) {
    const before = stacks[index - 1];
    if (before !== undefined) stack.addDependency(before);
  }
}

/**
 * An app whose output depends on nothing but what is built in it.
 * @param outdir new folder for the stacks. @default where the CDK Terrain CLI says
 */
export function makeApp(outdir?: string): App {
  // Where each construct was made in the code costs most of the time and says nothing to a reader of the output.
  process.env['CDKTN_DISABLE_CREATION_STACK'] = '1';
  return new App({ outdir, stackTraces: false, skipBackendValidation: true });
}
