import type { Construct } from 'constructs';
import { Deployer, EnvironmentStack, StateStore } from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';

/**
 * What has to be there before anything else can be deployed. An owner of the subscription deploys it, who may also join
 * endpoints to the runners' subnet. Microsoft.ManagedIdentity, Microsoft.Network and Microsoft.Storage have to be
 * registered in the subscription by then, as whoever hands it out usually does.
 */
export class StateStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AzureEnvironment) {
    super(scope, environment, 'state');
    const { containerId } = new StateStore(this, 'store', environment);
    new Deployer(this, 'deploy', environment, containerId);
  }
}
