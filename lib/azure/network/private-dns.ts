import { PrivateDnsZone } from '@cdktn/provider-azurerm/lib/private-dns-zone';
import { PrivateDnsZoneVirtualNetworkLink } from '@cdktn/provider-azurerm/lib/private-dns-zone-virtual-network-link';
import { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { dnsTags } from '../tags';
import { privateDnsZones } from './private-services';

/**
 * The private DNS zones that the environment needs, and their links to its network. Not for an organisation with
 * central zones: its DNS team links those to the network, or forwards to them.
 */
export class PrivateDns extends Construct {
  readonly zones: readonly PrivateDnsZone[];

  constructor(stack: EnvironmentStack, id: string, environment: AzureEnvironment, virtualNetworkId: string) {
    super(stack, id);
    const tags = dnsTags(environment.blueprint);
    this.zones = privateDnsZones(environment).map((name) => {
      const label = name.replace(/^private(link)?\./, '').replaceAll('.', '-');
      const zone = new PrivateDnsZone(this, label, { name, resourceGroupName: stack.group.name, tags });
      new PrivateDnsZoneVirtualNetworkLink(this, `${label}-link`, {
        name: environment.blueprint.environment.name,
        resourceGroupName: stack.group.name,
        privateDnsZoneName: zone.name,
        virtualNetworkId,
        registrationEnabled: false,
        // A name that is not in the zone does not exist: nobody asks the internet for it.
        resolutionPolicy: 'Default',
        tags,
      });
      return zone;
    });
  }
}
