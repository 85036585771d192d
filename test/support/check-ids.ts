import { resourcesOf } from './azure-output';
import type { AzureStackOutput } from './azure-output';

// Stacks refer to what another one makes by ids that both work out. Nothing but a deployment would notice a slip, so
// this works out the id of everything that an environment makes, and looks for every id that is spoken of.

type Tree = Readonly<Record<string, any>>;

/** Azure's types of what has a name and a resource group. */
const IN_GROUP: Readonly<Record<string, string>> = {
  azurerm_application_insights: 'Microsoft.Insights/components',
  azurerm_cognitive_account: 'Microsoft.CognitiveServices/accounts',
  azurerm_container_registry: 'Microsoft.ContainerRegistry/registries',
  azurerm_disk_encryption_set: 'Microsoft.Compute/diskEncryptionSets',
  azurerm_key_vault: 'Microsoft.KeyVault/vaults',
  azurerm_kubernetes_cluster: 'Microsoft.ContainerService/managedClusters',
  azurerm_log_analytics_workspace: 'Microsoft.OperationalInsights/workspaces',
  azurerm_monitor_action_group: 'Microsoft.Insights/actionGroups',
  azurerm_monitor_private_link_scope: 'Microsoft.Insights/privateLinkScopes',
  azurerm_network_security_group: 'Microsoft.Network/networkSecurityGroups',
  azurerm_private_dns_zone: 'Microsoft.Network/privateDnsZones',
  azurerm_private_endpoint: 'Microsoft.Network/privateEndpoints',
  azurerm_route_table: 'Microsoft.Network/routeTables',
  azurerm_storage_account: 'Microsoft.Storage/storageAccounts',
  azurerm_user_assigned_identity: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  azurerm_virtual_network: 'Microsoft.Network/virtualNetworks',
};

/** What is part of another resource: the argument that says of which, and the way from there. */
const IN_PARENT: Readonly<Record<string, readonly [parent: string, path: string]>> = {
  azurerm_cognitive_deployment: ['cognitive_account_id', 'deployments'],
  azurerm_kubernetes_cluster_node_pool: ['kubernetes_cluster_id', 'agentPools'],
  azurerm_storage_container: ['storage_account_id', 'blobServices/default/containers'],
};

/** What comes with a resource, or with the first version of an asset, and cannot be made. */
const COMES_WITH =
  /\/(blob|file|queue|table)Services\/default$|(?<=\/workspaces\/[^/]+)\/(data|environments|models)\/[^/]+$/;

/** Of the department's own. Azure's are called by their names. */
const ROLE_DEFINITIONS = 'providers/Microsoft.Authorization/roleDefinitions';

/** Order in which stacks are deployed, by the end of their name. */
const ORDER = [
  'state',
  'subscription',
  'keys',
  'network',
  'logging',
  'artefacts',
  'cluster-[a-z0-9]+',
  'serving',
  'operations',
];

/**
 * Ids and keys that an environment speaks of and nothing makes, or something makes too late, one line each. What is in
 * resource groups of others is theirs.
 * @param brought addresses of keys that the department made itself
 */
export function checkIds(stacks: readonly AzureStackOutput[], brought: readonly string[] = []): string[] {
  const ordered = [...stacks].sort((a, b) => turn(a) - turn(b));
  const everMade = new Set(ordered.flatMap(idsMade));
  const made = new Set<string>();
  return ordered.flatMap((stack) => {
    for (const id of idsMade(stack)) made.add(id);
    return idsSpokenOf(stack, brought).flatMap(({ address, id }) => {
      const group = /^.*\/resourceGroups\/[^/]+/.exec(id)?.[0];
      const maker = id.replace(COMES_WITH, '');
      if (made.has(maker) || (group !== undefined && !everMade.has(group))) return [];
      return [`${address}: ${id} is made ${everMade.has(maker) ? 'later' : 'nowhere'}`];
    });
  });
}

function turn({ name }: AzureStackOutput): number {
  return ORDER.findIndex((lifetime) => new RegExp(`-${lifetime}$`).test(name));
}

function idsMade(stack: AzureStackOutput): string[] {
  return resourcesOf(stack).flatMap(({ type, value }) => {
    const id = idOf(stack, type, value);
    if (id === undefined) return [];
    // Made together with their network.
    const subnets = type === 'azurerm_virtual_network' ? ((value['subnet'] ?? []) as Tree[]) : [];
    const [, vault, key] = /\/vaults\/([^/]+)\/keys\/([^/]+)$/.exec(id) ?? [];
    return [
      id,
      ...subnets.map(({ name }) => `${id}/subnets/${String(name)}`),
      ...(key === undefined ? [] : [`https://${vault ?? ''}.vault.azure.net/keys/${key}`]),
    ];
  });
}

/** Id that a resource will have; undefined where this cannot tell. */
function idOf(stack: AzureStackOutput, type: string, value: Tree): string | undefined {
  if (type === 'azurerm_role_definition') {
    return `${subscription(stack)}/${ROLE_DEFINITIONS}/${String(value['role_definition_id'])}`;
  }
  const name = known(stack, value['name']);
  if (name === undefined) return undefined;
  if (type === 'azurerm_resource_group') return `${subscription(stack)}/resourceGroups/${name}`;
  if (type === 'azapi_resource')
    return azapiId(known(stack, value['parent_id']), String(value['type']), name);
  if (IN_GROUP[type] !== undefined) {
    const group = known(stack, value['resource_group_name']);
    if (group === undefined) return undefined;
    return `${subscription(stack)}/resourceGroups/${group}/providers/${IN_GROUP[type]}/${name}`;
  }
  const [parent = '', path = ''] = IN_PARENT[type] ?? [];
  const parentId = known(stack, value[parent]);
  return parentId === undefined ? undefined : `${parentId}/${path}/${name}`;
}

function azapiId(parent: string | undefined, type: string, name: string): string | undefined {
  if (parent === undefined) return undefined;
  const [azureType = ''] = type.split('@');
  const [namespace = '', ...levels] = azureType.split('/');
  const isChild = levels.length > 1 && parent.includes(`/providers/${namespace}/`);
  return isChild ? `${parent}/${levels.at(-1) ?? ''}/${name}` : `${parent}/providers/${azureType}/${name}`;
}

function subscription({ json }: AzureStackOutput): string {
  return `/subscriptions/${String(json['provider'].azurerm[0].subscription_id)}`;
}

/** Text with all references replaced by what they will be; undefined where one is known only to Azure. */
function known(stack: AzureStackOutput, text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  // What was captured, an expression, is every second part.
  const parts = text
    .split(/\$\{([^}]*)\}/)
    .map((part, index) => (index % 2 === 0 ? part : valueOf(stack, part)));
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** @param expression such as `azurerm_storage_account.archive.id` */
function valueOf(stack: AzureStackOutput, expression: string): string | undefined {
  const [type = '', id = '', attribute = '', ...rest] = expression.split('.');
  const value: Tree | undefined = stack.json['resource']?.[type]?.[id];
  if (value === undefined || rest.length > 0) return undefined;
  return attribute === 'id' ? idOf(stack, type, value) : known(stack, value[attribute]);
}

/** Of what is in a resource group, of a role, or of a key by its own address. */
const ID = new RegExp(
  [
    String.raw`\/subscriptions\/[0-9a-f-]+\/(?:resourceGroups\/[^\s'"|]+|${ROLE_DEFINITIONS}\/[0-9a-f-]+)`,
    String.raw`https:\/\/[^/]+\/keys\/[\w-]+`,
  ].join('|'),
  'g',
);

interface SpokenOf {
  readonly address: string;
  readonly id: string;
}

function idsSpokenOf(stack: AzureStackOutput, brought: readonly string[]): SpokenOf[] {
  const data = Object.entries((stack.json['data'] ?? {}) as Record<string, Record<string, Tree>>).flatMap(
    ([type, byId]) =>
      Object.entries(byId).map(([id, value]) => ({
        address: `${stack.name}: data.${type}.${id}`,
        type,
        value,
      })),
  );
  const state = stateContainer(stack);
  return [
    ...(state === undefined ? [] : [{ address: `${stack.name}: backend`, id: state }]),
    ...data.flatMap(({ address, type, value }) => {
      const id = idOf(stack, type, value);
      return id === undefined ? [] : [{ address, id }];
    }),
    ...[...data, ...resourcesOf(stack)].flatMap(({ address, value }) =>
      texts(value)
        .flatMap((text) => idsIn(known(stack, text) ?? ''))
        .filter((id) => !brought.includes(id))
        .map((id) => ({ address, id })),
    ),
  ];
}

/** Where the stack's own state is. */
function stateContainer(stack: AzureStackOutput): string | undefined {
  const backend: Tree | undefined = stack.json['terraform']?.backend?.azurerm;
  if (backend === undefined) return undefined;
  const { resource_group_name: group, storage_account_name: account, container_name: container } = backend;
  return `${subscription(stack)}/resourceGroups/${group}/providers/Microsoft.Storage/storageAccounts/${account}/blobServices/default/containers/${container}`;
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === '//' || key === 'tags' ? [] : texts(item)));
}

function idsIn(text: string): string[] {
  return text.match(ID) ?? [];
}
