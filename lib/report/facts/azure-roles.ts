/** The telling actions of a role of Azure's own. */
export interface BuiltInRole {
  readonly id: string;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly dataActions?: readonly string[];
}

const BLOBS = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs';
const FILES = 'Microsoft.Storage/storageAccounts/fileServices/fileshares/files';
const KEYS = 'Microsoft.KeyVault/vaults/keys';
const SECRETS = 'Microsoft.KeyVault/vaults/secrets';
const AI = 'Microsoft.CognitiveServices';
const AKS = 'Microsoft.ContainerService/managedClusters';
const ML = 'Microsoft.MachineLearningServices';
const RECORDING = 'Microsoft.Insights/diagnosticSettings/*';
const GRANTS = 'Microsoft.Authorization/roleAssignments/write';

const IN_WORKSPACES = ['read', 'action', 'delete', 'write'].map((verb) => `${ML}/workspaces/*/${verb}`);
const NOT_IN_WORKSPACES = ['delete', 'write', 'listKeys/action', 'hubs/write', 'hubs/delete'].map(
  (action) => `${ML}/workspaces/${action}`,
);

const role = (
  id: string,
  actions: readonly string[],
  dataActions: readonly string[] = [],
  notActions: readonly string[] = [],
): BuiltInRole => ({ id, actions, dataActions, notActions });

/**
 * Compared on 25 November 2026 with "Azure built-in roles" of Microsoft Learn (MicrosoftDocs/azure-docs, stored copies of
 * 2024 and later). Not compared, and from knowledge of the service: AcrPull, Cognitive Services User, Key Vault Secrets
 * Officer, Monitoring Reader, Network Contributor, Storage Blob Data Reader, and the roles for files.
 */
export const BUILT_IN_ROLES: Readonly<Record<string, BuiltInRole>> = {
  Owner: role('8e3af657-a8ff-443c-a75c-2fe8c4bcb635', ['*']),
  Contributor: role(
    'b24988ac-6180-42a0-ab88-20f7382dd24c',
    ['*'],
    [],
    [
      'Microsoft.Authorization/*/Delete',
      'Microsoft.Authorization/*/Write',
      'Microsoft.Authorization/elevateAccess/Action',
    ],
  ),
  Reader: role('acdd72a7-3385-48ef-bd42-f606fba81ae7', ['*/read']),
  'User Access Administrator': role('18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', [
    '*/read',
    'Microsoft.Authorization/*',
  ]),
  'Role Based Access Control Administrator': role('f58310d9-a9f6-439a-9e8d-f62e7b41a168', [
    '*/read',
    GRANTS,
    'Microsoft.Authorization/roleAssignments/delete',
  ]),
  'Managed Identity Operator': role('f1a07417-d97a-45cb-824c-7a7467783830', [
    'Microsoft.ManagedIdentity/userAssignedIdentities/*/read',
    'Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action',
  ]),
  'Storage Blob Data Owner': role('b7e6dc6d-f1e8-4753-8033-0f276bb0955b', [], [`${BLOBS}/*`]),
  'Storage Blob Data Contributor': role(
    'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
    [],
    [`${BLOBS}/read`, `${BLOBS}/write`, `${BLOBS}/delete`, `${BLOBS}/move/action`, `${BLOBS}/add/action`],
  ),
  'Storage Blob Data Reader': role('2a2b9908-6ea1-4ae2-8e65-a410df84e7d1', [], [`${BLOBS}/read`]),
  'Storage Account Contributor': role('17d1049b-9a84-46fb-8f53-869881c3d3ab', [
    'Microsoft.Storage/storageAccounts/*',
    RECORDING,
  ]),
  'Storage Account Key Operator Service Role': role('81a9662b-bebf-436f-a333-f67b29880f12', [
    'Microsoft.Storage/storageAccounts/listKeys/action',
    'Microsoft.Storage/storageAccounts/regenerateKey/action',
  ]),
  'Storage File Data Privileged Contributor': role(
    '69566ab7-960f-475b-8e7c-b3118f30c6bd',
    [],
    [`${FILES}/read`, `${FILES}/write`, `${FILES}/delete`],
  ),
  'Storage File Data Privileged Reader': role('b8eda974-7b85-4f76-af95-65846b26df6d', [], [`${FILES}/read`]),
  'Key Vault Administrator': role(
    '00482a5a-887f-4fb3-b363-3b7fe8e74483',
    [],
    ['Microsoft.KeyVault/vaults/*'],
  ),
  'Key Vault Contributor': role(
    'f25e0fa2-a7c8-4377-a976-54943a77a395',
    ['Microsoft.KeyVault/*'],
    [],
    [
      'Microsoft.KeyVault/locations/deletedVaults/purge/action',
      'Microsoft.KeyVault/hsmPools/*',
      'Microsoft.KeyVault/managedHsms/*',
    ],
  ),
  'Key Vault Crypto Officer': role(
    '14b46e9e-c2b7-41b4-b07b-48a6ebf60603',
    [],
    [`${KEYS}/*`, 'Microsoft.KeyVault/vaults/keyrotationpolicies/*'],
  ),
  'Key Vault Crypto User': role(
    '12338af0-0e69-4776-bea7-57ae8d297424',
    [],
    [
      `${KEYS}/read`,
      `${KEYS}/encrypt/action`,
      `${KEYS}/decrypt/action`,
      `${KEYS}/wrap/action`,
      `${KEYS}/unwrap/action`,
      `${KEYS}/update/action`,
      `${KEYS}/backup/action`,
      `${KEYS}/sign/action`,
      `${KEYS}/verify/action`,
    ],
  ),
  'Key Vault Crypto Service Encryption User': role(
    'e147488a-f6f5-4113-8e2d-b22465e65bf6',
    [],
    [`${KEYS}/read`, `${KEYS}/wrap/action`, `${KEYS}/unwrap/action`],
  ),
  'Key Vault Secrets Officer': role('b86a8fe4-44ce-4948-aee5-eccb2c155cd7', [], [`${SECRETS}/*`]),
  'Key Vault Secrets User': role('4633458b-17de-408a-b874-0445c86b69e6', [], [`${SECRETS}/getSecret/action`]),
  'Cognitive Services OpenAI User': role(
    '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
    [`${AI}/*/read`],
    [
      `${AI}/accounts/OpenAI/*/read`,
      `${AI}/accounts/OpenAI/deployments/chat/completions/action`,
      `${AI}/accounts/OpenAI/deployments/completions/action`,
      `${AI}/accounts/OpenAI/deployments/embeddings/action`,
      `${AI}/accounts/OpenAI/deployments/audio/action`,
      `${AI}/accounts/OpenAI/images/generations/action`,
    ],
  ),
  'Cognitive Services OpenAI Contributor': role(
    'a001fd3d-188f-4b5d-821b-7da978bf7442',
    [
      `${AI}/*/read`,
      `${AI}/accounts/deployments/write`,
      `${AI}/accounts/deployments/delete`,
      `${AI}/accounts/raiPolicies/write`,
      `${AI}/accounts/raiPolicies/delete`,
    ],
    [`${AI}/accounts/OpenAI/*`],
  ),
  'Cognitive Services User': role(
    'a97b65f3-24c7-4388-baec-2e87135dc908',
    [`${AI}/*/read`, `${AI}/accounts/listKeys/action`],
    [`${AI}/*`],
  ),
  'Cognitive Services Contributor': role('25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68', [`${AI}/*`, RECORDING]),
  'AzureML Data Scientist': role(
    'f6c7c914-8db3-469d-8ca1-694a8f32e121',
    IN_WORKSPACES,
    [],
    NOT_IN_WORKSPACES,
  ),
  'Azure AI Developer': role(
    '64702f94-c441-49e6-a78b-ef80e0188fee',
    IN_WORKSPACES,
    [`${AI}/accounts/OpenAI/*`, `${AI}/accounts/SpeechServices/*`, `${AI}/accounts/ContentSafety/*`],
    NOT_IN_WORKSPACES,
  ),
  'Log Analytics Reader': role(
    '73c42c96-874c-492b-b04d-ab87d138a893',
    ['*/read', 'Microsoft.OperationalInsights/workspaces/analytics/query/action'],
    [],
    ['Microsoft.OperationalInsights/workspaces/sharedKeys/read'],
  ),
  'Log Analytics Contributor': role('92aaf0da-9dab-42b6-94a3-d43ce8d16293', [
    '*/read',
    RECORDING,
    'Microsoft.OperationalInsights/*',
    'Microsoft.Storage/storageAccounts/listKeys/action',
  ]),
  'Monitoring Reader': role('43d0d8ad-25c7-4714-9337-8ba259a9fe05', ['*/read']),
  'Monitoring Contributor': role('749f88d5-cbae-40b8-bcfc-e573ddc772fa', ['*/read', RECORDING]),
  'Application Insights Component Contributor': role('ae349356-3a1b-4a5e-921d-050484c6347e', [
    'Microsoft.Insights/components/*',
  ]),
  AcrPull: role('7f951dda-4ed3-4680-a7ca-43fe172d538d', ['Microsoft.ContainerRegistry/registries/pull/read']),
  AcrPush: role('8311e382-0749-4cb8-b61a-304f252e45ec', [
    'Microsoft.ContainerRegistry/registries/pull/read',
    'Microsoft.ContainerRegistry/registries/push/write',
  ]),
  'Network Contributor': role('4d97b98b-1d4f-4787-a291-c67834d212e7', ['Microsoft.Network/*']),
  'Private DNS Zone Contributor': role('b12aa53e-6015-4669-85d0-8515ebb3ae7f', [
    'Microsoft.Network/privateDnsZones/*',
  ]),
  'Azure AI Enterprise Network Connection Approver': role('b556d68e-0be0-4f35-a333-ad7ee1ce17ea', [
    'Microsoft.ContainerRegistry/registries/privateEndpointConnections/write',
    'Microsoft.Storage/storageAccounts/privateEndpointConnections/write',
    'Microsoft.Storage/storageAccounts/read',
    `${ML}/workspaces/privateEndpointConnections/write`,
    `${ML}/workspaces/read`,
    'Microsoft.Sql/servers/privateEndpointConnections/write',
  ]),
  'Azure Kubernetes Service RBAC Cluster Admin': role(
    'b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b',
    [`${AKS}/listClusterUserCredential/action`],
    [`${AKS}/*`],
  ),
  'Azure Kubernetes Service Cluster User Role': role('4abbcc35-e782-43d8-92c5-2d3f1bd2253f', [
    `${AKS}/listClusterUserCredential/action`,
  ]),
  'Azure Kubernetes Service Cluster Admin Role': role('0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8', [
    `${AKS}/listClusterAdminCredential/action`,
    `${AKS}/runcommand/action`,
  ]),
};

/** Actions on data, which a role allows only where it says so: every other action is on resources. */
const DATA_ACTION =
  /^Microsoft\.(Storage\/storageAccounts\/(blob|file|queue|table)Services\/\w+\/\w+\/|KeyVault\/vaults\/(keys|secrets|certificates)\/(?!write$)|CognitiveServices\/accounts\/OpenAI\/|ContainerService\/managedClusters\/secrets\/)/i;

export function isDataAction(action: string): boolean {
  return DATA_ACTION.test(action);
}
