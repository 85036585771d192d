import { KeyVault } from '@cdktn/provider-azurerm/lib/key-vault';
import { Construct } from 'constructs';
import type { ClusterPlan } from '../../blueprint';
import { AzapiResource } from '../azapi';
import { CLOSED_VAULT } from '../closed-vault';
import { addDiagnostics } from '../diagnostics';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { globalName } from '../names';

const URI = 'properties.keyUriWithVersion';

/**
 * The key that a cluster's Kubernetes secrets are encrypted with in etcd. It is in a vault of its own, because AKS wants
 * to govern the vault, to which it makes itself a private endpoint; and made here even where the department brings its
 * keys, because AKS takes none from a Managed HSM.
 *
 * AKS is told one version, and it does not rotate by itself: whoever makes the next version also has every secret
 * written anew, and keeps the one before until then. If the key is lost, so is the cluster. Microsoft recommends what
 * follows this, which rotates keys and is a preview.
 * @see https://learn.microsoft.com/azure/aks/use-kms-etcd-encryption
 * @see https://learn.microsoft.com/azure/aks/kms-data-encryption-concepts
 */
export class SecretsKey extends Construct {
  readonly vaultId: string;
  /** With its version. */
  readonly uri: string;

  constructor(
    scope: Construct,
    id: string,
    stack: EnvironmentStack,
    environment: AzureEnvironment,
    plan: ClusterPlan,
  ) {
    super(scope, id);
    const { blueprint, asked } = environment;
    const lifecycle = { preventDestroy: blueprint.environment.production };
    const vault = new KeyVault(this, 'vault', {
      name: globalName(blueprint.environment, `etcd${plan.label}`, 24),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      tenantId: asked.tenant,
      ...CLOSED_VAULT,
      tags: blueprint.tags,
      lifecycle,
    });
    addDiagnostics(this, 'records', environment, { targetResourceId: vault.id });
    const key = new AzapiResource(this, 'key', {
      type: 'Microsoft.KeyVault/vaults/keys@2024-11-01',
      name: 'etcd',
      parentId: vault.id,
      body: {
        properties: {
          kty: 'RSA-HSM',
          keySize: 3072,
          keyOps: ['encrypt', 'decrypt'],
          attributes: { enabled: true, exportable: false },
        },
      },
      values: [URI],
      tags: blueprint.tags,
      lifecycle,
    });
    this.vaultId = vault.id;
    this.uri = key.value(URI);
  }
}
