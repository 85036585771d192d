import type { Construct } from 'constructs';
import { AzapiData } from './azapi';
import type { AzureEnvironment } from './environment';
import { vaultId } from './keys';
import type { KeyPurpose } from './keys';

const URI = 'properties.keyUriWithVersion';

/**
 * The version of a key made here that is the newest when a plan is made: `https://<vault>.vault.azure.net/keys/<name>/<version>`.
 * It is asked of Azure Resource Manager, for what takes no versionless id: azurerm would ask the vault's own address,
 * which a private vault does not answer to the runner.
 */
export function newestVersion(
  scope: Construct,
  id: string,
  environment: AzureEnvironment,
  purpose: KeyPurpose,
): string {
  return new AzapiData(scope, id, {
    type: 'Microsoft.KeyVault/vaults/keys@2024-11-01',
    resourceId: `${vaultId(environment)}/keys/${purpose}`,
    values: [URI],
  }).value(URI);
}
