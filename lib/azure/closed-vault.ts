/**
 * What closes a key vault: nobody reaches it over its public address but services of Azure that it trusts, rights are
 * those of Entra ID, and nothing in it can be destroyed before its time.
 * @see https://learn.microsoft.com/azure/key-vault/general/overview-vnet-service-endpoints#trusted-services
 */
export const CLOSED_VAULT = {
  // The tier whose keys are in hardware.
  skuName: 'premium',
  rbacAuthorizationEnabled: true,
  purgeProtectionEnabled: true,
  softDeleteRetentionDays: 90,
  publicNetworkAccessEnabled: false,
  enabledForDeployment: false,
  enabledForDiskEncryption: false,
  enabledForTemplateDeployment: false,
  networkAcls: {
    defaultAction: 'Deny',
    bypass: 'AzureServices',
    ipRules: [] as string[],
    virtualNetworkSubnetIds: [] as string[],
  },
};
