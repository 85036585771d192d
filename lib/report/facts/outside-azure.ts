import type { OutsideKind } from './outside-kind';

const IS_SAID = /./s;
const IS_TRUE = /^true$/;

const APPS = [
  'linux_function_app',
  'windows_function_app',
  'linux_web_app',
  'windows_web_app',
  'logic_app_standard',
];

/**
 * What Azure runs in a network of its own, with a way to public addresses, when it is given none.
 * @see https://learn.microsoft.com/azure/app-service/overview-vnet-integration
 */
export const OUTSIDE_AZURE: readonly OutsideKind[] = [
  {
    what: 'app',
    types: APPS.map((name) => `azurerm_${name}`),
    // Without the second only what is for private addresses goes through the subnet.
    kept: [[['virtual_network_subnet_id', IS_SAID]], [['site_config.vnet_route_all_enabled', IS_TRUE]]],
    apart: { type: 'azurerm_app_service_virtual_network_swift_connection', path: 'app_service_id' },
  },
  {
    what: 'app',
    types: ['azurerm_function_app_flex_consumption'],
    kept: [[['virtual_network_subnet_id', IS_SAID]]],
    apart: { type: 'azurerm_app_service_virtual_network_swift_connection', path: 'app_service_id' },
  },
  {
    what: 'app',
    types: ['Microsoft.Web/sites'],
    kept: [
      [['body.properties.virtualNetworkSubnetId', IS_SAID]],
      [
        ['body.properties.outboundVnetRouting.allTraffic', IS_TRUE],
        ['body.properties.vnetRouteAllEnabled', IS_TRUE],
        ['body.properties.siteConfig.vnetRouteAllEnabled', IS_TRUE],
      ],
    ],
  },
  {
    what: 'container environment',
    types: ['azurerm_container_app_environment'],
    kept: [[['infrastructure_subnet_id', IS_SAID]]],
  },
  {
    what: 'container environment',
    types: ['Microsoft.App/managedEnvironments'],
    kept: [[['body.properties.vnetConfiguration.infrastructureSubnetId', IS_SAID]]],
  },
  { what: 'container group', types: ['azurerm_container_group'], kept: [[['subnet_ids[]', IS_SAID]]] },
  {
    what: 'container group',
    types: ['Microsoft.ContainerInstance/containerGroups'],
    kept: [[['body.properties.subnetIds[]', IS_SAID]]],
  },
  // The provider has no property for a subnet.
  {
    what: 'deployment script',
    types: [
      'azurerm_resource_deployment_script_azure_cli',
      'azurerm_resource_deployment_script_azure_power_shell',
    ],
    kept: [],
  },
  {
    what: 'deployment script',
    types: ['Microsoft.Resources/deploymentScripts'],
    kept: [[['body.properties.containerSettings.subnetIds[]', IS_SAID]]],
  },
];
