import { ask, HOLE, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import type { Check, Fault } from '../control';
import { all } from '../requirement';
import { azapiOf, bodyOf } from '../azapi';
import { hasManagedWay } from './managed-ways';
import { endpointsHaveNames, zonesAreLinked } from './private-names';
import { mayBe } from './within';
import { zonesAreMade } from './zones-made';

const CLOSABLE = [
  'azurerm_ai_foundry',
  'azurerm_ai_services',
  'azurerm_app_configuration',
  'azurerm_cognitive_account',
  'azurerm_container_registry',
  'azurerm_cosmosdb_account',
  'azurerm_key_vault',
  'azurerm_key_vault_managed_hardware_security_module',
  'azurerm_machine_learning_workspace',
  'azurerm_mssql_server',
  'azurerm_redis_cache',
  'azurerm_search_service',
  'azurerm_storage_account',
];
const CLOSABLE_ARM = [
  'Microsoft.CognitiveServices/accounts',
  'Microsoft.ContainerRegistry/registries',
  'Microsoft.KeyVault/vaults',
  'Microsoft.MachineLearningServices/workspaces',
  'Microsoft.Search/searchServices',
  'Microsoft.Storage/storageAccounts',
];

/** Whether it is said of a service that it takes no traffic from the internet. */
function isClosed(resource: Resource): boolean {
  return (
    mayBe(resource.properties, 'public_network_access_enabled', ['false'], false) === 'fine' ||
    mayBe(resource.properties, 'public_network_access', ['disabled'], false) === 'fine' ||
    mayBe(bodyOf(resource), 'properties.publicNetworkAccess', ['disabled'], false) === 'fine'
  );
}

/** What a service is reached by when it is closed. Without a network in the templates that is another's to make. */
const closedServicesHaveEndpoints: Check = (templates) => {
  const endpoints = templates.ofType('azurerm_private_endpoint');
  const hasNetwork = ['azurerm_virtual_network', 'azurerm_subnet'].some(
    (type) => templates.ofType(type).length > 0,
  );
  if (endpoints.length === 0 && !hasNetwork) return [];
  const services = [
    ...CLOSABLE.flatMap((type) => templates.ofType(type)),
    ...CLOSABLE_ARM.flatMap((type) => azapiOf(templates, type)).filter(
      ({ type }) => type === 'azapi_resource',
    ),
  ];
  return services
    .filter((service) => isClosed(service) && !hasManagedWay(service, templates))
    .flatMap((service): Fault[] => {
      const verdicts = endpoints.flatMap((endpoint) =>
        ask(endpoint.properties, 'private_service_connection.private_connection_resource_id').map(
          ({ value }) => leadsTo(value, endpoint, service, templates),
        ),
      );
      if (verdicts.includes('yes')) return [];
      return [
        {
          subject: service,
          path: '',
          verdict: verdicts.includes('perhaps') ? 'cannot-tell' : 'broken',
          got: 'no private endpoint that leads to it',
          expected: 'a private endpoint: it is closed to the internet, and nothing else reaches it',
        },
      ];
    });
};

/** An id leads to a service by reference, or by the name that it ends with. */
function leadsTo(
  value: Possible,
  endpoint: Resource,
  service: Resource,
  templates: Templates,
): 'yes' | 'no' | 'perhaps' {
  if (value.kind === 'reference') return templates.target(value, endpoint) === service ? 'yes' : 'no';
  const last = (textOf(value) ?? HOLE).split('/').at(-1)?.toLowerCase() ?? '';
  const names = ask(service.properties, 'name').map((answer) => textOf(answer.value)?.toLowerCase() ?? HOLE);
  if (last.includes(HOLE)) return value.kind === 'absent' ? 'no' : 'perhaps';
  return names.includes(last) ? 'yes' : names.some((name) => name.includes(HOLE)) ? 'perhaps' : 'no';
}

/** Private endpoints of Azure: for each closed service, with names that lead to them. */
export const privateEndpointsAzure: Check = all(
  closedServicesHaveEndpoints,
  endpointsHaveNames,
  zonesAreLinked,
  zonesAreMade,
);
