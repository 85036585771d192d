import { valueAt } from '../../template';
import type { Mapping, Resource, Templates } from '../../template';
import { azapiOf, bodyOf } from '../azapi';
import type { Check, Context, Fault } from '../control';
import { all, isNoneOf, isOneOf, judge } from '../requirement';
import type { Test, Verdict } from '../requirement';

/** How a type says that its keys do not work, and what Azure does when nothing is said. */
interface Row {
  readonly types: string | readonly string[];
  /** Spellings of the property, the present one first: names changed between versions of azurerm. */
  readonly says: readonly (readonly [path: string, test: Test])[];
  readonly absent: Verdict;
  readonly expected: string;
  /** Only of environments that a department asked for: others may settle it otherwise. */
  readonly whenAsked?: true;
}

const OFF = isOneOf(false);
const ON = isOneOf(true);
const KEYS = 'keys off: they are on by default, work for whoever has them, and do not say who it was';

const NATIVE: readonly Row[] = [
  {
    types: [
      'azurerm_cognitive_account',
      'azurerm_ai_services',
      'azurerm_cosmosdb_account',
      'azurerm_search_service',
      'azurerm_servicebus_namespace',
      'azurerm_eventhub_namespace',
      'azurerm_eventgrid_topic',
      'azurerm_eventgrid_domain',
      'azurerm_app_configuration',
      'azurerm_log_analytics_workspace',
      'azurerm_application_insights',
      'azurerm_automation_account',
      'azurerm_machine_learning_compute_cluster',
      'azurerm_machine_learning_compute_instance',
      'azurerm_signalr_service',
      'azurerm_web_pubsub',
    ],
    says: [
      ['local_auth_enabled', OFF],
      ['local_authentication_enabled', OFF],
      ['local_authentication_disabled', ON],
    ],
    absent: 'broken',
    expected: KEYS,
  },
  {
    types: 'azurerm_storage_account',
    says: [['shared_access_key_enabled', OFF]],
    absent: 'broken',
    expected: KEYS,
  },
  {
    types: 'azurerm_storage_account',
    says: [['sftp_enabled', OFF]],
    absent: 'fine',
    expected: 'false: who comes by SFTP signs in with a password or key that the account keeps',
  },
  {
    types: 'azurerm_storage_account',
    says: [['local_user_enabled', OFF]],
    // Azure allows them unless told otherwise, but they come by SFTP alone, which is off by default.
    absent: 'fine',
    expected: 'false: users of the account’s own have passwords and keys that Entra ID does not know of',
  },
  {
    types: 'azurerm_redis_cache',
    says: [['access_keys_authentication_enabled', OFF]],
    absent: 'broken',
    expected: KEYS,
  },
  {
    types: 'azurerm_container_registry',
    says: [['admin_enabled', OFF]],
    absent: 'fine',
    expected: 'false: the administrator of a registry is one password for everybody',
  },
  {
    types: 'azurerm_kubernetes_cluster',
    says: [['local_account_disabled', ON]],
    absent: 'broken',
    expected:
      'true: by default there is an administrator of the cluster whose certificate never says who it was',
  },
  {
    types: 'azurerm_kubernetes_cluster',
    says: [['azure_active_directory_role_based_access_control.azure_rbac_enabled', ON]],
    whenAsked: true,
    absent: 'broken',
    expected:
      'true: who may do what in the cluster is otherwise said in the cluster, out of sight of Entra ID',
  },
  {
    types: ['azurerm_linux_virtual_machine', 'azurerm_linux_virtual_machine_scale_set'],
    says: [['disable_password_authentication', ON]],
    absent: 'fine',
    expected: 'true: no SSH with a password',
  },
  {
    types: 'azurerm_mssql_server',
    says: [['azuread_administrator.azuread_authentication_only', ON]],
    absent: 'broken',
    expected: 'true: otherwise the server has logins with passwords',
  },
  {
    types: 'azurerm_postgresql_flexible_server',
    says: [['authentication.password_auth_enabled', OFF]],
    absent: 'broken',
    expected: 'false: by default the server has logins with passwords',
  },
];

const AZAPI: readonly Row[] = [
  {
    types: [
      'Microsoft.CognitiveServices/accounts',
      'Microsoft.DocumentDB/databaseAccounts',
      'Microsoft.Search/searchServices',
      'Microsoft.ServiceBus/namespaces',
      'Microsoft.EventHub/namespaces',
      'Microsoft.EventGrid/topics',
      'Microsoft.EventGrid/domains',
      'Microsoft.AppConfiguration/configurationStores',
      'Microsoft.Automation/automationAccounts',
    ],
    says: [['properties.disableLocalAuth', ON]],
    absent: 'broken',
    expected: KEYS,
  },
  {
    types: 'Microsoft.OperationalInsights/workspaces',
    says: [['properties.features.disableLocalAuth', ON]],
    absent: 'broken',
    expected: KEYS,
  },
  {
    types: 'Microsoft.Insights/components',
    says: [['properties.DisableLocalAuth', ON]],
    absent: 'broken',
    expected: KEYS,
  },
  {
    types: 'Microsoft.Storage/storageAccounts',
    says: [['properties.allowSharedKeyAccess', OFF]],
    absent: 'broken',
    expected: KEYS,
  },
  {
    types: 'Microsoft.ContainerRegistry/registries',
    says: [['properties.adminUserEnabled', OFF]],
    absent: 'fine',
    expected: 'false: the administrator of a registry is one password for everybody',
  },
  {
    types: 'Microsoft.ContainerService/managedClusters',
    says: [['properties.disableLocalAccounts', ON]],
    absent: 'broken',
    expected:
      'true: by default there is an administrator of the cluster whose certificate never says who it was',
  },
  {
    types: [
      'Microsoft.MachineLearningServices/workspaces/onlineEndpoints',
      'Microsoft.MachineLearningServices/workspaces/batchEndpoints',
    ],
    says: [['properties.authMode', isNoneOf('Key', 'AMLToken')]],
    absent: 'broken',
    expected: 'AADToken: a key calls the model whoever has it',
  },
];

function judgeRow(
  row: Row,
  resource: Resource,
  templates: Templates,
  context: Context,
  prefix = '',
): Fault[] {
  const [first] = row.says;
  const said = row.says.filter(([path]) => valueAt(resource.properties, path).kind !== 'absent');
  // What only changes a resource leaves what it does not mention as it was.
  const absent = resource.type === 'azapi_update_resource' ? 'fine' : row.absent;
  const judged = said.length > 0 ? said : first === undefined ? [] : [first];
  return judged
    .flatMap(([path, test]) =>
      judge({ path, test, expected: row.expected, absent }, resource, templates, context),
    )
    .map((fault) => ({ ...fault, path: `${prefix}${fault.path}` }));
}

const judgeNative: Check = (templates, context) =>
  NATIVE.filter(({ whenAsked }) => whenAsked !== true || context.asked !== undefined).flatMap((row) =>
    [row.types]
      .flat()
      .flatMap((type) => templates.ofType(type))
      .flatMap((resource) => judgeRow(row, resource, templates, context)),
  );

const judgeAzapi: Check = (templates, context) =>
  AZAPI.flatMap((row) =>
    [row.types]
      .flat()
      .flatMap((type) => azapiOf(templates, type))
      .flatMap((resource) => {
        const body = bodyOf(resource);
        const whole = body.kind === 'map' || body.kind === 'absent' ? body : undefined;
        if (whole === undefined) return unreadBody(resource, row);
        const properties = whole.kind === 'map' ? whole : NOTHING;
        return judgeRow(row, { ...resource, properties }, templates, context, 'body.').map((fault) => ({
          ...fault,
          subject: resource,
        }));
      }),
  );

const NOTHING: Mapping = { kind: 'map', entries: new Map() };

function unreadBody(subject: Resource, { expected }: Row): Fault[] {
  const got = 'a body that is decided at deployment';
  return [{ subject, path: 'body', verdict: 'cannot-tell', got, expected }];
}

export const judgeAzureSignIn: Check = all(judgeNative, judgeAzapi);
