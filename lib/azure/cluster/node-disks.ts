import { DiskEncryptionSet } from '@cdktn/provider-azurerm/lib/disk-encryption-set';
import { Construct } from 'constructs';
import type { ClusterPlan } from '../../blueprint';
import { AzapiResource } from '../azapi';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { newestVersion } from '../key-version';
import { isManagedHsm, keyId, keyIdentityId, vaultId } from '../keys';

/**
 * The key that a cluster's disks are encrypted with: those of nodes, and those that pods ask for. It follows when the
 * key rotates.
 *
 * Azure wants to be told a version to begin with, so the set of a key that is made here is written in Azure's words. Of a
 * brought key there is only its address: the runner has to reach that.
 * @see https://learn.microsoft.com/azure/virtual-machines/disk-encryption
 */
export class NodeDisks extends Construct {
  readonly encryptionSetId: string;

  constructor(
    scope: Construct,
    id: string,
    stack: EnvironmentStack,
    environment: AzureEnvironment,
    plan: ClusterPlan,
  ) {
    super(scope, id);
    this.encryptionSetId =
      environment.asked.keys.compute === undefined
        ? this.makeForOwnKey(stack, environment, plan)
        : this.makeForBroughtKey(stack, environment, plan);
  }

  private makeForOwnKey(stack: EnvironmentStack, environment: AzureEnvironment, plan: ClusterPlan): string {
    const vault = vaultId(environment);
    return new AzapiResource(this, 'encryption', {
      type: 'Microsoft.Compute/diskEncryptionSets@2023-10-02',
      name: plan.name,
      parentId: stack.group.id,
      location: stack.group.location,
      identityIds: [keyIdentityId(environment, 'compute')],
      body: {
        properties: {
          encryptionType: 'EncryptionAtRestWithCustomerKey',
          activeKey: {
            keyUrl: newestVersion(this, 'key', environment, 'compute'),
            sourceVault: { id: vault },
          },
          rotationToLatestKeyVersionEnabled: true,
        },
      },
      tags: environment.blueprint.tags,
    }).id;
  }

  private makeForBroughtKey(
    stack: EnvironmentStack,
    environment: AzureEnvironment,
    plan: ClusterPlan,
  ): string {
    const key = keyId(environment, 'compute');
    const inHsm = isManagedHsm(key);
    return new DiskEncryptionSet(this, 'encryption', {
      name: plan.name,
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      encryptionType: 'EncryptionAtRestWithCustomerKey',
      ...(inHsm ? { managedHsmKeyId: key } : { keyVaultKeyId: key }),
      autoKeyRotationEnabled: true,
      identity: { type: 'UserAssigned', identityIds: [keyIdentityId(environment, 'compute')] },
      tags: environment.blueprint.tags,
    }).id;
  }
}
