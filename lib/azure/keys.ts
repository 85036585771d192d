import { KeyVault } from '@cdktn/provider-azurerm/lib/key-vault';
import { RoleAssignment } from '@cdktn/provider-azurerm/lib/role-assignment';
import { UserAssignedIdentity } from '@cdktn/provider-azurerm/lib/user-assigned-identity';
import { Construct } from 'constructs';
import { AzapiResource } from './azapi';
import { CLOSED_VAULT } from './closed-vault';
import type { AzureEnvironment } from './environment';
import type { EnvironmentStack } from './environment-stack';
import { identityName, resourceId, vaultName } from './names';

/** What each key protects. */
export const KEY_PURPOSES = {
  audit: 'audit records and network flows',
  content: 'prompts and completions',
  compute: 'disks of nodes, and the registry of images',
  models: 'model weights and model services',
} as const;

export type KeyPurpose = keyof typeof KEY_PURPOSES;

/** Versionless, so that what is encrypted follows when the key rotates. */
export function keyId({ blueprint, asked }: AzureEnvironment, purpose: KeyPurpose): string {
  return asked.keys[purpose] ?? `https://${vaultName(blueprint.environment)}.vault.azure.net/keys/${purpose}`;
}

/** Whether a key is in a Managed HSM, which azurerm is told apart from a vault. */
export function isManagedHsm(key: string): boolean {
  return new URL(key).hostname.endsWith('.managedhsm.azure.net');
}

/** Id of the identity that may use a key. Storage accounts, registries and the like act as it. */
export function keyIdentityId({ blueprint }: AzureEnvironment, purpose: KeyPurpose): string {
  const { environment } = blueprint;
  return resourceId(
    environment,
    'keys',
    `Microsoft.ManagedIdentity/userAssignedIdentities/${identityName(environment, purpose)}`,
  );
}

export function vaultId({ blueprint }: AzureEnvironment): string {
  const { environment } = blueprint;
  return resourceId(environment, 'keys', `Microsoft.KeyVault/vaults/${vaultName(environment)}`);
}

/** Whether any key is made here, so that there is a vault. */
export function hasVault({ asked }: AzureEnvironment): boolean {
  return (Object.keys(KEY_PURPOSES) as KeyPurpose[]).some((purpose) => asked.keys[purpose] === undefined);
}

/**
 * A key in hardware for each purpose, in a Premium vault, and an identity for each that may use it. Keys are made
 * through Azure Resource Manager and not through the vault's own address, which nobody outside the network reaches.
 * @see https://learn.microsoft.com/azure/key-vault/keys/byok-specification
 */
export class Keys extends Construct {
  constructor(stack: EnvironmentStack, id: string, environment: AzureEnvironment) {
    super(stack, id);
    const vault = hasVault(environment) ? this.makeVault(stack, environment) : undefined;
    for (const purpose of Object.keys(KEY_PURPOSES) as KeyPurpose[]) {
      this.makeKey(stack, environment, purpose, vault);
    }
  }

  private makeVault(stack: EnvironmentStack, environment: AzureEnvironment): KeyVault {
    const { blueprint, asked } = environment;
    return new KeyVault(this, 'vault', {
      name: vaultName(blueprint.environment),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      tenantId: asked.tenant,
      ...CLOSED_VAULT,
      tags: blueprint.tags,
    });
  }

  private makeKey(
    stack: EnvironmentStack,
    environment: AzureEnvironment,
    purpose: KeyPurpose,
    vault: KeyVault | undefined,
  ): void {
    const { blueprint, asked } = environment;
    const identity = new UserAssignedIdentity(this, `${purpose}-identity`, {
      name: identityName(blueprint.environment, purpose),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      tags: blueprint.tags,
    });
    // Who may use a brought key is decided where it is kept.
    if (vault === undefined || asked.keys[purpose] !== undefined) return;
    const key = new AzapiResource(this, purpose, {
      type: 'Microsoft.KeyVault/vaults/keys@2024-11-01',
      name: purpose,
      parentId: vault.id,
      body: {
        properties: {
          kty: 'RSA-HSM',
          keySize: 3072,
          keyOps: ['wrapKey', 'unwrapKey'],
          attributes: { enabled: true, exportable: false },
          rotationPolicy: {
            attributes: { expiryTime: 'P2Y' },
            lifetimeActions: [
              { trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'rotate' } },
              { trigger: { timeBeforeExpiry: 'P60D' }, action: { type: 'notify' } },
            ],
          },
        },
      },
      tags: blueprint.tags,
    });
    new RoleAssignment(this, `${purpose}-user`, {
      scope: key.id,
      roleDefinitionName: 'Key Vault Crypto Service Encryption User',
      principalId: identity.principalId,
      principalType: 'ServicePrincipal',
      description: `Wraps and unwraps what protects ${KEY_PURPOSES[purpose]}.`,
    });
  }
}
