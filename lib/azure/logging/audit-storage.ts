import { Construct } from 'constructs';
import { AzapiAction } from '../azapi';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { PrivateStorageAccount } from '../private-storage-account';

/**
 * The archive: Azure Monitor appends to blobs that nobody can change or delete until the retention is over, counted
 * from the last record in each. In production nobody can shorten that either, not even an owner of the subscription;
 * it can be lengthened, and the account cannot be deleted while anything is in it. Other stages stay unlocked, so that
 * they can be cleared.
 * @see https://learn.microsoft.com/azure/storage/blobs/immutable-time-based-retention-policy-overview
 */
export class AuditStorage extends Construct {
  /** Records begin after this: what was written before stays under the policy that there was. */
  readonly lock: AzapiAction;

  constructor(scope: Construct, id: string, stack: EnvironmentStack, environment: AzureEnvironment) {
    super(scope, id);
    const { auditRetentionDays: days, auditLock } = environment.blueprint.logging;
    const storage = new PrivateStorageAccount(this, 'storage', stack, environment, {
      purpose: 'audit',
      key: 'audit',
      // Azure Monitor makes one for each kind of record.
      containers: [],
      immutableDays: days,
      // Writing is what the account is for; who reads it, and who tries to delete, is not.
      records: ['StorageRead', 'StorageDelete'],
      recordsArchived: false,
      lifecycle: [
        {
          name: 'deleteWhenTheLockEnds',
          enabled: true,
          filters: { blobTypes: ['appendBlob', 'blockBlob'] },
          actions: {
            baseBlob: { deleteAfterDaysSinceModificationGreaterThan: days },
            snapshot: { deleteAfterDaysSinceCreationGreaterThan: days },
            version: { deleteAfterDaysSinceCreation: days },
          },
        },
      ],
    });
    this.lock = new AzapiAction(this, 'lock', {
      method: 'PATCH',
      type: 'Microsoft.Storage/storageAccounts@2024-01-01',
      resourceId: storage.account.id,
      body: {
        properties: {
          immutableStorageWithVersioning: {
            enabled: true,
            immutabilityPolicy: {
              state: auditLock === 'compliance' ? 'Locked' : 'Unlocked',
              immutabilityPeriodSinceCreationInDays: days,
              allowProtectedAppendWrites: true,
            },
          },
        },
      },
      dependsOn: [...storage.settled],
    });
  }
}
