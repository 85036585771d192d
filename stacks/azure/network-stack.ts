import { dependable } from 'cdktn';
import type { Construct } from 'constructs';
import {
  addPrivateEndpoint,
  EnvironmentStack,
  hasVault,
  PrivateDns,
  PrivateNetwork,
  vaultId,
  virtualNetworkId,
} from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';

/** Changes when addresses or the services that are called do. Of a network that is brought, nothing is changed. */
export class NetworkStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AzureEnvironment) {
    super(scope, environment, 'network');
    const { existing, privateDns } = environment.asked.network;
    const made =
      existing === undefined ? [new PrivateNetwork(this, 'network', environment).virtualNetwork] : [];
    const network = made[0]?.id ?? virtualNetworkId(environment);
    const zones = privateDns === undefined ? new PrivateDns(this, 'dns', environment, network).zones : [];
    if (!hasVault(environment)) return;
    // Here and not with the vault, which is older than any network.
    const endpoint = addPrivateEndpoint(this, 'vault', this, environment, {
      service: 'vault',
      resourceId: vaultId(environment),
      name: 'vault',
    });
    // It knows both by ids that are worked out, in which Terraform sees no order.
    endpoint.dependsOn = [...made, ...zones].map(dependable);
  }
}
