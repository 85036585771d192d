import { RoleAssignment } from '@cdktn/provider-azurerm/lib/role-assignment';
import { UserAssignedIdentity } from '@cdktn/provider-azurerm/lib/user-assigned-identity';
import { dependable } from 'cdktn';
import { Construct } from 'constructs';
import { AzapiResource } from '../azapi';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { identityName, subscriptionId } from '../names';
import { virtualNetworkId } from '../network';
import { PrivateStorageAccount } from '../private-storage-account';

/**
 * Every flow of a network that is made here. Flows are written as blobs that grow block by block every minute, so that
 * their account can be neither locked nor versioned; it is an account of its own, as Network Watcher may change the
 * rules by which its blobs are deleted. Traffic analytics is off: it makes data collection resources of its own.
 * @see https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview
 */
export class NetworkRecords extends Construct {
  constructor(scope: Construct, id: string, stack: EnvironmentStack, environment: AzureEnvironment) {
    super(scope, id);
    const { blueprint } = environment;
    const { auditRetentionDays } = blueprint.logging;
    const storage = new PrivateStorageAccount(this, 'storage', stack, environment, {
      purpose: 'flows',
      key: 'audit',
      // Network Watcher makes its own.
      containers: [],
      recoveryDays: 0,
      records: ['StorageRead', 'StorageDelete'],
      lifecycle: [
        {
          name: 'deleteAfterRetention',
          enabled: true,
          filters: { blobTypes: ['blockBlob'] },
          actions: {
            baseBlob: { deleteAfterDaysSinceModificationGreaterThan: auditRetentionDays },
            snapshot: { deleteAfterDaysSinceCreationGreaterThan: auditRetentionDays },
          },
        },
      ],
    });
    const writer = new UserAssignedIdentity(this, 'writer', {
      name: identityName(blueprint.environment, 'flows'),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      tags: blueprint.tags,
    });
    const mayWrite = new RoleAssignment(this, 'writes', {
      scope: storage.account.id,
      roleDefinitionName: 'Storage Blob Data Contributor',
      principalId: writer.principalId,
      principalType: 'ServicePrincipal',
      description: 'Writes network flows.',
    });
    const flows = this.makeFlowLog(environment, storage, writer);
    flows.dependsOn = [mayWrite, ...storage.settled].map(dependable);
  }

  /** azurerm has no identity for flow logs, and without one they are written with a key of the account. */
  private makeFlowLog(
    environment: AzureEnvironment,
    storage: PrivateStorageAccount,
    writer: UserAssignedIdentity,
  ): AzapiResource {
    const { environment: env, tags } = environment.blueprint;
    return new AzapiResource(this, 'flow-log', {
      type: 'Microsoft.Network/networkWatchers/flowLogs@2024-05-01',
      name: env.name,
      // Azure makes a watcher with the first network of a region, and calls it so.
      parentId: `${subscriptionId(env)}/resourceGroups/NetworkWatcherRG/providers/Microsoft.Network/networkWatchers/NetworkWatcher_${env.region}`,
      location: env.region,
      identityIds: [writer.id],
      body: {
        properties: {
          targetResourceId: virtualNetworkId(environment),
          storageId: storage.account.id,
          enabled: true,
          format: { type: 'JSON', version: 2 },
          // The account's own rule deletes, whatever the retention is.
          retentionPolicy: { enabled: false, days: 0 },
        },
      },
      tags,
    });
  }
}
