import type { Construct } from 'constructs';
import { EnvironmentStack, Guardrail, InvokeRole, SelfHostedEndpoint } from '../../lib/aws';
import type { AwsEnvironment, EnvironmentKeys, Network } from '../../lib/aws';

/** Changes whenever a model does. */
export class ServingStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AwsEnvironment, network: Network, keys: EnvironmentKeys) {
    super(scope, environment, 'serving', 'model endpoints and their safeguards');
    const { endpoints } = environment.blueprint;
    const managed = endpoints.some((endpoint) => endpoint.route === 'bedrock');
    const guardrail = managed ? new Guardrail(this, 'Guardrail', environment, keys) : undefined;
    new InvokeRole(this, 'InvokeRole', environment, guardrail, keys);
    for (const endpoint of endpoints) {
      if (endpoint.route === 'sagemaker') {
        new SelfHostedEndpoint(this, endpoint.name, environment, endpoint, network, keys);
      }
    }
  }
}
