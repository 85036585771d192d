// Forms that names, ids and other words of Azure have.

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Words and numbers, a pattern, or whole numbers in between. */
export type Rule = readonly (string | number)[] | RegExp | Range;

export const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * Id of a resource. The provider compares the fixed words to the letter, upper and lower case too.
 * @param type such as `Microsoft.Network/virtualNetworks/subnets`
 */
export function idOf(...types: readonly string[]): RegExp {
  const paths = types.map((type) => {
    const [namespace = '', ...levels] = type.split('/');
    return [namespace.replaceAll('.', '\\.'), ...levels.flatMap((level) => [level, '[^/]+'])].join('/');
  });
  return new RegExp(
    `^/subscriptions/${GUID}/resourceGroups/[\\w.()-]{1,90}/providers/(?:${paths.join('|')})$`,
  );
}

/** A key without its version, so that what is encrypted follows when the key rotates. */
export const VERSIONLESS_KEY =
  /^https:\/\/[a-z0-9-]{3,24}\.(vault|managedhsm)\.azure\.net\/keys\/[0-9A-Za-z-]{1,127}$/;

export const IDENTITY = idOf('Microsoft.ManagedIdentity/userAssignedIdentities');
export const SUBNET = idOf('Microsoft.Network/virtualNetworks/subnets');
export const VIRTUAL_NETWORK = idOf('Microsoft.Network/virtualNetworks');
export const STORAGE_ACCOUNT = idOf('Microsoft.Storage/storageAccounts');
export const WORKSPACE = idOf('Microsoft.OperationalInsights/workspaces');
export const VAULT = idOf('Microsoft.KeyVault/vaults');

export const SUBSCRIPTION = new RegExp(`^/subscriptions/${GUID}$`);
export const REGISTRY = idOf('Microsoft.ContainerRegistry/registries');
export const CLUSTER = idOf('Microsoft.ContainerService/managedClusters');
export const COGNITIVE_ACCOUNT = idOf('Microsoft.CognitiveServices/accounts');

export const CIDR = /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/;
export const ADDRESS = /^(\d{1,3}\.){3}\d{1,3}$/;
/** ISO 8601. */
export const DURATION = /^P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/;
/** An Azure operation, or all below a name. @see https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations */
export const OPERATION = /^Microsoft\.[A-Za-z]+(\/[A-Za-z*]+)+$/;
