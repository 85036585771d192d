import { App } from 'aws-cdk-lib';
import { FEATURE_FLAGS } from '../../lib/aws';
import type { AwsEnvironment } from '../../lib/aws';
import { AccountStack } from './account-stack';
import { ArtefactsStack } from './artefacts-stack';
import { ClusterStack } from './cluster-stack';
import { KeysStack } from './keys-stack';
import { LoggingStack } from './logging-stack';
import { NetworkStack } from './network-stack';
import { OperationsStack } from './operations-stack';
import { ServingStack } from './serving-stack';

/** Adds one environment to an app: a stack for each lifetime. */
export function addEnvironment(app: App, environment: AwsEnvironment): void {
  const { clusters, endpoints } = environment.blueprint;
  const { keys } = new KeysStack(app, environment);
  const logging = new LoggingStack(app, environment, keys);
  const account = new AccountStack(app, environment, keys);
  account.addStackDependency(logging, 'hands the log group of invocations to Bedrock');
  const network = new NetworkStack(app, environment, keys);
  network.addStackDependency(account, 'closes the default security group through the function of that stack');
  if (clusters.length > 0 || endpoints.some(({ route }) => route === 'sagemaker')) {
    new ArtefactsStack(app, environment, keys);
  }
  for (const plan of clusters) new ClusterStack(app, environment, plan, network.network, keys);
  if (endpoints.length > 0) new ServingStack(app, environment, network.network, keys);
  const operations = new OperationsStack(app, environment, keys);
  operations.addStackDependency(logging, 'filters the log groups of that stack');
}

/**
 * An app whose output depends on nothing but what is built in it.
 * @param outdir new folder for the cloud assembly. @default where the CDK CLI says
 */
export function makeApp(outdir?: string): App {
  return new App({
    outdir,
    postCliContext: FEATURE_FLAGS,
    analyticsReporting: false,
    treeMetadata: false,
    stackTraces: false,
    // CDK's own validator costs seconds a process. The gate runs it once over every template.
    builtinCloudFormationValidation: false,
  });
}
