import type { AzureStackOutput, MadeResource } from './azure-output';
import { isLookedUp } from './azure-enums';
import type { BlockSchema } from './block-schema';
import { terraformSchema } from './terraform-schema';

// What every environment on Azure promises wherever Azure has a word for it. Which resources have the word is read from
// the provider's own schema, so that a resource that is added tomorrow is held to it too.

/** What has to be said, and how, wherever a resource or a block of one has the word. Many defaults are open. */
export const CLOSED: Readonly<Record<string, boolean>> = {
  public_network_access_enabled: false,
  default_outbound_access_enabled: false,
  node_public_ip_enabled: false,
  local_auth_enabled: false,
  local_authentication_enabled: false,
  local_account_disabled: true,
  local_user_enabled: false,
  shared_access_key_enabled: false,
  admin_enabled: false,
  anonymous_pull_enabled: false,
  run_command_enabled: false,
  allow_nested_items_to_be_public: false,
  sftp_enabled: false,
  cross_tenant_replication_enabled: false,
  https_traffic_only_enabled: true,
  infrastructure_encryption_enabled: true,
  rbac_authorization_enabled: true,
  purge_protection_enabled: true,
  export_policy_enabled: false,
  internet_ingestion_enabled: false,
  internet_query_enabled: false,
  private_cluster_enabled: true,
  private_cluster_public_fqdn_enabled: false,
  host_encryption_enabled: true,
  role_based_access_control_enabled: true,
  outbound_network_access_restricted: true,
};

/** The same in the words of Azure Resource Manager. */
const CLOSED_IN_AZURE: Readonly<Record<string, unknown>> = {
  publicNetworkAccess: 'Disabled',
  publicNetworkAccessForIngestion: 'Disabled',
  publicNetworkAccessForQuery: 'Disabled',
  disableLocalAuth: true,
  allowSharedKeyAccess: false,
  allowBlobPublicAccess: false,
  adminUserEnabled: false,
  enableNodePublicIP: false,
  disableLocalAccounts: true,
  authMode: 'AADToken',
  defaultOutboundAccess: false,
};

/** Which of these a type has, in Azure's own words. Where azurerm has the resource, its schema says so. */
const SAYS: Readonly<Record<string, readonly string[]>> = {
  'Microsoft.MachineLearningServices/workspaces': ['publicNetworkAccess'],
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints': ['authMode', 'publicNetworkAccess'],
};

/** What Azure Resource Manager gives no tags of its own: part of a resource that has them. */
const TAKES_NO_TAGS =
  /^Microsoft\.MachineLearningServices\/workspaces\/(datastores|(data|environments|models)\/versions)$/;

/** Where Azure is, other than in the UK. @see https://learn.microsoft.com/azure/reliability/regions-list */
const ABROAD = new RegExp(
  `\\b(${[
    '(north|south|east|west|central)+(us|europe|india|asia)(2|3|euap|2euap)?',
    '(australia|brazil|canada|france|germany|japan|korea|norway|southafrica|sweden|switzerland|uae)(central|north|south|east|west|southeast|northeast|westcentral)2?',
    '(italy|poland|spain|mexico|qatar|israel|indonesia|malaysia|newzealand|chile|austria|belgium|denmark|taiwan)(central|north|south|east|west|northwest)',
    '(west|south|north)central(us)',
  ].join('|')})\\b`,
  'gi',
);

/** Regions abroad that are named anywhere. */
export function regionsAbroad({ name, text }: AzureStackOutput): string[] {
  return (text.match(ABROAD) ?? []).map((region) => `${name}: ${region}`);
}

/** SKUs under which a model works in a zone of several countries, or anywhere. */
export function skusAbroad({ address, value }: MadeResource): string[] {
  return argumentsOf(value)
    .filter(
      ({ path, value: said }) =>
        /(^|\.)sku(_\w+)?(\.name)?$/i.test(path) && /Global|DataZone/i.test(String(said)),
    )
    .map(({ path, value: said }) => `${address}.${path}: ${String(said)}`);
}

/** Addresses on the internet: resources that are or make one, and arguments that take one. */
export function publicAddresses({ address, type, value }: MadeResource): string[] {
  const isOne =
    /^azurerm_(public_ip|nat_gateway|bastion_host|firewall$|virtual_network_gateway)/.test(type) ||
    /^Microsoft\.Network\/(publicIP|natGateways|bastionHosts|azureFirewalls|virtualNetworkGateways)/.test(
      azureType(value),
    );
  const takesOne = argumentsOf(value)
    .filter(({ path }) => /public_?ip_?(address|prefix)/i.test(path))
    .map(({ path }) => `${address}.${path}`);
  return isOne ? [address, ...takesOne] : takesOne;
}

/** Blocks that could say what is safe, and do not. */
export function openArguments(argument: string, { address, type, value }: MadeResource): string[] {
  const safe = CLOSED[argument];
  return blocksWith(argument, value, blockOf(type))
    .filter(({ block }) => block[argument] !== safe)
    .map(({ path, block }) => `${[address, ...path].join('.')}: ${String(block[argument])}`);
}

/** The same where a resource is made in Azure's own words. */
export function openProperties({ address, type, value }: MadeResource): string[] {
  if (!type.startsWith('azapi')) return [];
  const said = argumentsOf(value['body']);
  const open = said.filter(({ path, value: word }) => {
    const safe = CLOSED_IN_AZURE[path.split('.').at(-1) ?? ''];
    return safe !== undefined && safe !== word;
  });
  // What changes a part of a resource need not say the rest.
  const wanted = type === 'azapi_resource' ? (SAYS[azureType(value)] ?? []) : [];
  const unsaid = wanted.filter((property) => !said.some(({ path }) => path === `properties.${property}`));
  return [
    ...open.map(({ path, value: word }) => `${address}.${path}: ${String(word)}`),
    ...unsaid.map((property) => `${address}.properties.${property}: undefined`),
  ];
}

/** Whether a resource takes tags, and has none that says whose it is. */
export function isUntagged({ type, value }: MadeResource, department: string): boolean {
  if (!blockOf(type).has('tags') || TAKES_NO_TAGS.test(azureType(value))) return false;
  return value['tags']?.['sovereign:department'] !== department;
}

/** Words of which nobody has looked up whether Azure knows them. */
export function unknownWords({ type, value }: MadeResource): string[] {
  return argumentsOf(value)
    .map(({ path, value: word }) => ({
      path,
      word,
      speaker: path.startsWith('body.') ? azureType(value) : type,
    }))
    .filter(
      ({ path, word, speaker }) =>
        typeof word === 'string' && !word.includes('${') && !isLookedUp(speaker, path),
    )
    .map(({ path, word, speaker }) => `${speaker}.${path}: ${String(word)}`);
}

function blockOf(type: string): BlockSchema {
  return terraformSchema('resource', type)?.block ?? new Map();
}

/** `Microsoft.KeyVault/vaults/keys` where a resource is made in Azure's own words. */
function azureType(value: MadeResource['value']): string {
  return String(value['type'] ?? '').split('@')[0] ?? '';
}

interface FoundBlock {
  readonly path: readonly string[];
  readonly block: Readonly<Record<string, unknown>>;
}

/** The resource, and each block in it, that could say the argument. */
function blocksWith(
  argument: string,
  value: unknown,
  schema: BlockSchema,
  path: string[] = [],
): FoundBlock[] {
  if (Array.isArray(value)) return value.flatMap((item) => blocksWith(argument, item, schema, path));
  if (typeof value !== 'object' || value === null) return [];
  const block = value as Record<string, unknown>;
  return [
    ...(schema.has(argument) ? [{ path, block }] : []),
    ...[...schema].flatMap(([name, { type }]) =>
      type.kind === 'block' ? blocksWith(argument, block[name], type.block, [...path, name]) : [],
    ),
  ];
}

/** Everything that is said, however deep. */
function argumentsOf(value: unknown, path = ''): { path: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === '//') return [];
    const inside = Array.isArray(value) ? path : path === '' ? key : `${path}.${key}`;
    return argumentsOf(item, inside);
  });
}
