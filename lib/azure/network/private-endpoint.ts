import { PrivateEndpoint } from '@cdktn/provider-azurerm/lib/private-endpoint';
import type { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { endpointsSubnetId, privateDnsZoneId } from './network-ids';
import { PRIVATE_SERVICES } from './private-services';

export interface PrivateEndpointProps {
  readonly service: keyof typeof PRIVATE_SERVICES;
  /** Resource that is reached. */
  readonly resourceId: string;
  /** Name of the endpoint, after the environment's. */
  readonly name: string;
}

/** The one way to a resource: an address in the environment's own network. */
export function addPrivateEndpoint(
  scope: Construct,
  id: string,
  stack: EnvironmentStack,
  environment: AzureEnvironment,
  { service, resourceId, name }: PrivateEndpointProps,
): PrivateEndpoint {
  const { subresource, zones } = PRIVATE_SERVICES[service];
  const { name: environmentName } = environment.blueprint.environment;
  return new PrivateEndpoint(scope, id, {
    name: `${environmentName}-${name}`,
    resourceGroupName: stack.group.name,
    location: stack.group.location,
    subnetId: endpointsSubnetId(environment),
    customNetworkInterfaceName: `${environmentName}-${name}`,
    privateServiceConnection: {
      name,
      isManualConnection: false,
      privateConnectionResourceId: resourceId,
      subresourceNames: [subresource],
    },
    privateDnsZoneGroup: {
      name: 'default',
      privateDnsZoneIds: zones.map((zone) => privateDnsZoneId(environment, zone)),
    },
    tags: environment.blueprint.tags,
  });
}
