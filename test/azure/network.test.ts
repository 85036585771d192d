import type { AzureEnvironment } from '../../lib/azure';
import type { AzureStage } from '../../lib/department';
import { NetworkStack } from '../../stacks/azure/network-stack';
import { shippedAzureEnvironment, synthesizeAzureStack } from '../support/azure-stack';
import type { Resources } from '../support/azure-stack';

const isolated = shippedAzureEnvironment('dfe/dev/azure');
const behindGateway = shippedAzureEnvironment('dsit/prod/azure');
const behindFirewall = shippedAzureEnvironment('dsit/evaluation/azure');

function resourcesOf(environment: AzureEnvironment): Resources {
  return synthesizeAzureStack(environment, 'network', (app) => new NetworkStack(app, environment)).resource;
}

function withNetwork(
  environment: AzureEnvironment,
  network: Partial<AzureStage['network']>,
): AzureEnvironment {
  const { asked, blueprint } = environment;
  const origin = network.existing === undefined ? 'made' : 'brought';
  return {
    ...environment,
    asked: { ...asked, network: { ...asked.network, ...network } },
    blueprint: { ...blueprint, network: { ...blueprint.network, origin } },
  };
}

/** Rules of a subnet: `Inbound Allow Tcp 443 10.0.0.0/8`, in the order of their priority. */
function rulesOf(resources: Resources, subnet: string): string[] {
  const rules: Record<string, any>[] =
    resources['azurerm_network_security_group']?.[`network_${subnet}-rules`].security_rule;
  return [...rules]
    .sort((a, b) => a['priority'] - b['priority'])
    .map((rule) => {
      const peer = rule['direction'] === 'Inbound' ? 'source' : 'destination';
      const peers: string[] = rule[`${peer}_address_prefixes`] ?? [rule[`${peer}_address_prefix`]];
      return `${rule['direction']} ${rule['access']} ${rule['protocol']} ${rule['destination_port_range']} ${peers.join(' ')}`;
    });
}

describe('a network that is made', () => {
  const resources = resourcesOf(behindGateway);
  const { 'network_virtual-network': network } = resources['azurerm_virtual_network'] ?? {};

  test('has the planned subnets, and a space of their own for agents', () => {
    expect(network.address_space).toEqual(['10.202.80.0/20', '192.168.80.0/24']);
    expect(network.subnet.map(({ name, address_prefixes }: any) => [name, address_prefixes])).toEqual([
      ['workload', ['10.202.80.0/21']],
      ['endpoints', ['10.202.88.0/22']],
      ['agents', ['192.168.80.0/24']],
    ]);
    expect(network.subnet.map(({ delegation }: any) => delegation[0]?.service_delegation[0].name)).toEqual([
      undefined,
      undefined,
      'Microsoft.App/environments',
    ]);
  });

  test('has no subnet without rules and routes, or with the way out that Azure gives by default', () => {
    for (const subnet of network.subnet) {
      expect(subnet).toMatchObject({
        default_outbound_access_enabled: false,
        private_endpoint_network_policies: 'Enabled',
        security_group: `\${azurerm_network_security_group.network_${subnet.name}-rules.id}`,
        route_table_id: '${azurerm_route_table.network_routes.id}',
      });
    }
  });

  test('denies in both directions what is not named, whatever Azure allows by default', () => {
    for (const subnet of ['workload', 'endpoints', 'agents']) {
      const rules = rulesOf(resources, subnet);
      expect(rules.filter((rule) => rule.includes('Deny'))).toEqual([
        'Outbound Deny * * Internet',
        'Inbound Deny * * *',
        'Outbound Deny * * *',
      ]);
      expect(rules.slice(-3).every((rule) => rule.includes('Deny'))).toBe(true);
    }
  });

  test('lets nodes reach each other, their pods and staff', () => {
    expect(rulesOf(resources, 'workload').slice(0, -3)).toEqual([
      'Inbound Allow * * 10.202.80.0/20 100.64.0.0/16',
      'Outbound Allow * * 10.202.80.0/20 100.64.0.0/16',
      'Inbound Allow * * AzureLoadBalancer',
      'Outbound Allow Tcp 443 10.30.0.0/15',
      'Inbound Allow Tcp 443 10.30.0.0/15',
    ]);
  });

  test('lets the network and staff call private endpoints by HTTPS, which call nobody', () => {
    expect(rulesOf(resources, 'endpoints').slice(0, -3)).toEqual([
      'Inbound Allow Tcp 443 10.202.80.0/20 192.168.80.0/24',
      'Inbound Allow Tcp 443 10.30.0.0/15',
    ]);
  });

  test('never means by the tag VirtualNetwork what its routes make of it', () => {
    expect(JSON.stringify(resources['azurerm_network_security_group'])).not.toContain('VirtualNetwork');
  });
});

describe('the subnet for the API of clusters', () => {
  const resources = resourcesOf(behindFirewall);

  test('is a small one that is delegated to AKS', () => {
    const { 'network_virtual-network': network } = resources['azurerm_virtual_network'] ?? {};
    expect(network.subnet.find(({ name }: any) => name === 'control-plane')).toMatchObject({
      address_prefixes: ['10.202.76.0/26'],
      default_outbound_access_enabled: false,
      delegation: [{ service_delegation: [{ name: 'Microsoft.ContainerService/managedClusters' }] }],
    });
  });

  test('talks with nodes and pods, and answers staff', () => {
    expect(rulesOf(resources, 'control-plane').slice(0, -3)).toEqual([
      expect.stringMatching(/^Inbound Allow \* \* 10\.202\.[\d./]+ 100\.64\.0\.0\/16$/),
      expect.stringMatching(/^Outbound Allow \* \* 10\.202\.[\d./]+ 100\.64\.0\.0\/16$/),
      'Inbound Allow * * AzureLoadBalancer',
      'Inbound Allow Tcp 443 10.30.0.0/15',
    ]);
  });

  test('is there only where there are clusters', () => {
    expect(resourcesOf(isolated)['azurerm_network_security_group']).not.toHaveProperty(
      'network_control-plane-rules',
    );
  });
});

describe('the way out', () => {
  const routeOf = (environment: AzureEnvironment) =>
    resourcesOf(environment)['azurerm_route_table']?.['network_routes'];

  test('leads nowhere without a firewall', () => {
    expect(routeOf(isolated)).toMatchObject({
      bgp_route_propagation_enabled: false,
      route: [{ address_prefix: '0.0.0.0/0', next_hop_type: 'None' }],
    });
    expect(routeOf(behindGateway)).toMatchObject({
      bgp_route_propagation_enabled: true,
      route: [{ address_prefix: '0.0.0.0/0', next_hop_type: 'None' }],
    });
  });

  test('leads to the firewall, and no gateway knows a way around it', () => {
    expect(routeOf(behindFirewall)).toMatchObject({
      bgp_route_propagation_enabled: false,
      route: [
        {
          address_prefix: '0.0.0.0/0',
          next_hop_type: 'VirtualAppliance',
          next_hop_in_ip_address: '10.30.255.4',
        },
      ],
    });
  });

  test('is open to nodes only where a cluster asks for it and there is a firewall', () => {
    const open = (environment: AzureEnvironment) =>
      rulesOf(resourcesOf(environment), 'workload').includes('Outbound Allow Tcp 443 Internet');
    expect(open(behindFirewall)).toBe(true);
    expect(open(shippedAzureEnvironment('dfe/prod/azure'))).toBe(false);
    expect(open(isolated)).toBe(false);
  });
});

describe('the peering', () => {
  test('is with the hub, through whose gateway or firewall staff come', () => {
    const peeringOf = (environment: AzureEnvironment) =>
      resourcesOf(environment)['azurerm_virtual_network_peering']?.['network_hub'];
    expect(peeringOf(isolated)).toBeUndefined();
    expect(peeringOf(behindGateway)).toMatchObject({
      allow_forwarded_traffic: true,
      allow_gateway_transit: false,
      use_remote_gateways: true,
    });
    expect(peeringOf(behindFirewall)).toMatchObject({ use_remote_gateways: false });
  });
});

describe('private DNS', () => {
  test('has a zone, linked to the network, for each service that is used', () => {
    const resources = resourcesOf(isolated);
    const zones = Object.values(resources['azurerm_private_dns_zone'] ?? {}).map(({ name }) => name);
    expect(zones).toContain('privatelink.openai.azure.com');
    expect(zones).toContain('privatelink.vaultcore.azure.net');
    expect(zones).not.toContain('private.uksouth.azmk8s.io');
    const links = Object.values(resources['azurerm_private_dns_zone_virtual_network_link'] ?? {});
    expect(links).toHaveLength(zones.length);
    for (const link of links) {
      expect(link).toMatchObject({ registration_enabled: false, resolution_policy: 'Default' });
    }
  });

  test('is left to an organisation with central zones', () => {
    const resourceGroupId = '/subscriptions/10000000-0000-0000-0000-000000000001/resourceGroups/dns';
    const resources = resourcesOf(withNetwork(isolated, { privateDns: { resourceGroupId } }));
    expect(resources['azurerm_private_dns_zone']).toBeUndefined();
    expect(
      resources['azurerm_private_endpoint']?.['vault'].private_dns_zone_group.private_dns_zone_ids,
    ).toEqual([
      `${resourceGroupId}/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net`,
    ]);
  });
});

describe('the endpoint of the vault', () => {
  test('waits for the network that it knows by its id', () => {
    expect(resourcesOf(isolated)['azurerm_private_endpoint']?.['vault'].depends_on).toEqual(
      expect.arrayContaining([
        'azurerm_virtual_network.network_virtual-network',
        'azurerm_private_dns_zone.dns_vaultcore-azure-net',
      ]),
    );
  });

  test('is not made where every key is brought', () => {
    const key = 'https://keys.managedhsm.azure.net/keys/one';
    const keys = { audit: key, content: key, compute: key, models: key };
    const resources = resourcesOf({ ...isolated, asked: { ...isolated.asked, keys } });
    expect(resources['azurerm_private_endpoint']).toBeUndefined();
  });
});

test('a network that is brought gets zones and the endpoint of the vault, and is not changed', () => {
  const virtualNetworkId =
    '/subscriptions/10000000-0000-0000-0000-000000000001/resourceGroups/spoke/providers/Microsoft.Network/virtualNetworks/spoke';
  const resources = resourcesOf(
    withNetwork(behindGateway, {
      agents: undefined,
      existing: {
        virtualNetworkId,
        workloadSubnetId: `${virtualNetworkId}/subnets/nodes`,
        endpointsSubnetId: `${virtualNetworkId}/subnets/private-links`,
      },
    }),
  );
  expect(Object.keys(resources).sort()).toEqual([
    'azurerm_private_dns_zone',
    'azurerm_private_dns_zone_virtual_network_link',
    'azurerm_private_endpoint',
    'azurerm_resource_group',
  ]);
  expect(resources['azurerm_private_endpoint']?.['vault'].subnet_id).toBe(
    `${virtualNetworkId}/subnets/private-links`,
  );
  for (const link of Object.values(resources['azurerm_private_dns_zone_virtual_network_link'] ?? {})) {
    expect(link.virtual_network_id).toBe(virtualNetworkId);
  }
});
