import type { Construct } from 'constructs';
import {
  broughtNetwork,
  DnsFirewall,
  EnvironmentStack,
  PrivateEndpoints,
  PrivateNetwork,
} from '../../lib/aws';
import type { AwsEnvironment, EnvironmentKeys, Network } from '../../lib/aws';

/** Changes when addresses, zones or the services that are called do. */
export class NetworkStack extends EnvironmentStack {
  readonly network: Network;

  constructor(scope: Construct, environment: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, environment, 'network', 'isolated network and private endpoints');
    const { network: asked } = environment.asked;
    if (asked.existing === undefined) {
      this.network = new PrivateNetwork(this, 'Default', environment, keys);
      new DnsFirewall(this, 'Dns', environment, this.network.vpcId.in(this), keys);
    } else {
      this.network = broughtNetwork(asked.cidr, asked.existing);
    }
    if (environment.blueprint.network.privateEndpoints === 'made') {
      new PrivateEndpoints(this, 'Endpoint', environment, this.network);
    }
  }
}
