/**
 * What closes a storage account. azurerm and Azure leave most of it open.
 * @see https://learn.microsoft.com/security/benchmark/azure/baselines/storage-security-baseline
 */
export const CLOSED_STORAGE = {
  publicNetworkAccessEnabled: false,
  sharedAccessKeyEnabled: false,
  defaultToOauthAuthentication: true,
  allowNestedItemsToBePublic: false,
  localUserEnabled: false,
  sftpEnabled: false,
  nfsv3Enabled: false,
  crossTenantReplicationEnabled: false,
  allowedCopyScope: 'AAD',
  httpsTrafficOnlyEnabled: true,
  minTlsVersion: 'TLS1_2',
  infrastructureEncryptionEnabled: true,
  dnsEndpointType: 'Standard',
} as const;

/** Three zones in one region, where it has zones. No copy is made in another region. */
export function replicationWithin(region: string): 'ZRS' | 'LRS' {
  return region === 'uksouth' ? 'ZRS' : 'LRS';
}
