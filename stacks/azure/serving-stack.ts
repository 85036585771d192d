import type { Construct } from 'constructs';
import {
  EnvironmentStack,
  InvokeIdentity,
  MachineLearningWorkspace,
  OpenAiAccount,
  SelfHostedEndpoint,
} from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';

/** Changes whenever a model does. Made when the department asks for any. */
export class ServingStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AzureEnvironment) {
    super(scope, environment, 'serving');
    const { endpoints } = environment.blueprint;
    const managed = endpoints.filter((endpoint) => endpoint.route === 'azure-openai');
    const hosted = endpoints.filter((endpoint) => endpoint.route === 'machine-learning');
    const openAi =
      managed.length === 0 ? undefined : new OpenAiAccount(this, 'openai', this, environment, managed);
    const called: Record<string, string> = {};
    if (hosted.length > 0) {
      const workspace = new MachineLearningWorkspace(this, 'workspace', this, environment, hosted);
      for (const plan of hosted) {
        const id = `endpoint-${plan.name}`;
        called[plan.name] = new SelfHostedEndpoint(this, id, this, environment, plan, workspace).endpoint.id;
      }
    }
    new InvokeIdentity(this, 'invoke', this, environment, {
      account: openAi?.account.id,
      endpoints: called,
    });
  }
}
