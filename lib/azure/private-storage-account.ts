import { StorageAccount } from '@cdktn/provider-azurerm/lib/storage-account';
import type { StorageAccountBlobProperties } from '@cdktn/provider-azurerm/lib/storage-account';
import { StorageContainer } from '@cdktn/provider-azurerm/lib/storage-container';
import { StorageManagementPolicy } from '@cdktn/provider-azurerm/lib/storage-management-policy';
import type { StorageManagementPolicyRule } from '@cdktn/provider-azurerm/lib/storage-management-policy';
import type { ITerraformDependable } from 'cdktn';
import { Construct } from 'constructs';
import { CLOSED_STORAGE, replicationWithin } from './closed-storage';
import { addDiagnostics } from './diagnostics';
import type { AzureEnvironment } from './environment';
import type { EnvironmentStack } from './environment-stack';
import { isManagedHsm, keyId, keyIdentityId } from './keys';
import type { KeyPurpose } from './keys';
import { resourceId, storageAccountName } from './names';
import type { Lifetime } from './names';
import { addPrivateEndpoint } from './network';

type Purpose = Parameters<typeof storageAccountName>[1];

/** What the blob service records: who read, wrote and deleted. */
const BLOB_RECORDS = ['StorageRead', 'StorageWrite', 'StorageDelete'] as const;

/** Days in which what was deleted or overwritten by mistake can be had back. */
const RECOVERY_DAYS = 14;

export interface PrivateStorageAccountProps {
  readonly purpose: Purpose;
  /** Key that everything in the account is encrypted with, and identity that reaches it. */
  readonly key: KeyPurpose;
  readonly containers: readonly string[];
  /** Days that deleted blobs are kept. 0: what is deleted or overwritten is gone. @default 14 */
  readonly recoveryDays?: number;
  /** Days from its writing on that no version can be changed or deleted; append blobs can grow. @default none */
  readonly immutableDays?: number;
  /** What is deleted, and when. @default nothing: earlier versions stay */
  readonly lifecycle?: readonly StorageManagementPolicyRule[];
  /** @default reads, writes and deletions */
  readonly records?: readonly (typeof BLOB_RECORDS)[number][];
  /** Whether records of use go to the locked archive too. An account cannot record itself. @default true */
  readonly recordsArchived?: boolean;
}

/** Id of an account in whichever stack makes it. */
export function storageAccountId(
  { blueprint }: AzureEnvironment,
  lifetime: Lifetime,
  purpose: Purpose,
): string {
  const { environment } = blueprint;
  return resourceId(
    environment,
    lifetime,
    `Microsoft.Storage/storageAccounts/${storageAccountName(environment, purpose)}`,
  );
}

/**
 * A storage account that is closed by construction: no public address, no shared key, no anonymous blob, no copy to
 * another tenant, encrypted twice, the second time with a key of the environment. Data is reached through one private
 * endpoint, by who Entra ID says may. Nothing of this can be given by the caller.
 */
export class PrivateStorageAccount extends Construct {
  readonly account: StorageAccount;
  /** What has to be there before the account is used or changed further: Azure does one thing at a time to it. */
  readonly settled: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    stack: EnvironmentStack,
    environment: AzureEnvironment,
    props: PrivateStorageAccountProps,
  ) {
    super(scope, id);
    const { purpose, lifecycle, records = BLOB_RECORDS, recordsArchived } = props;
    this.account = this.makeAccount(stack, environment, props);
    const containers = props.containers.map(
      (name) =>
        new StorageContainer(this, `container-${name}`, {
          name,
          // By Azure Resource Manager, which needs no way to the account itself.
          storageAccountId: this.account.id,
          containerAccessType: 'private',
        }),
    );
    const policy =
      lifecycle === undefined
        ? []
        : [
            new StorageManagementPolicy(this, 'lifecycle', {
              storageAccountId: this.account.id,
              rule: [...lifecycle],
            }),
          ];
    const endpoint = addPrivateEndpoint(this, 'endpoint', stack, environment, {
      service: 'blob',
      resourceId: this.account.id,
      name: `${purpose}-blob`,
    });
    this.settled = [this.account, ...containers, ...policy, endpoint];
    addDiagnostics(this, 'records', environment, {
      targetResourceId: `${this.account.id}/blobServices/default`,
      categories: records,
      // What Azure Monitor counts anyway. The service does not know AllMetrics.
      metrics: false,
      archived: recordsArchived,
    });
  }

  private makeAccount(
    stack: EnvironmentStack,
    environment: AzureEnvironment,
    { purpose, key, immutableDays, recoveryDays = RECOVERY_DAYS }: PrivateStorageAccountProps,
  ): StorageAccount {
    const { blueprint } = environment;
    const { region, production } = blueprint.environment;
    return new StorageAccount(this, 'account', {
      name: storageAccountName(blueprint.environment, purpose),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      accountKind: 'StorageV2',
      accountTier: 'Standard',
      accessTier: 'Hot',
      accountReplicationType: replicationWithin(region),
      blobProperties: blobProperties(recoveryDays),
      ...(immutableDays === undefined ? {} : immutable(immutableDays)),
      tags: blueprint.tags,
      lifecycle: {
        // A plan that would make the account anew, and so delete what is in it, is refused.
        preventDestroy: production,
        // Whoever asks for it also locks it. To azurerm a lock would be a reason to make the account anew.
        ignoreChanges: immutableDays === undefined ? undefined : ['immutability_policy'],
      },
      ...closed(environment, key),
    });
  }
}

function blobProperties(recoveryDays: number): StorageAccountBlobProperties {
  const keep = recoveryDays > 0 ? { days: recoveryDays } : undefined;
  return {
    versioningEnabled: keep !== undefined,
    deleteRetentionPolicy: keep === undefined ? undefined : { ...keep, permanentDeleteEnabled: false },
    containerDeleteRetentionPolicy: keep,
  };
}

/**
 * Azure takes only an unlocked policy while it makes an account.
 * @see https://learn.microsoft.com/azure/storage/blobs/immutable-version-level-worm-policies
 */
function immutable(days: number) {
  return {
    immutabilityPolicy: {
      state: 'Unlocked',
      periodSinceCreationInDays: days,
      allowProtectedAppendWrites: true,
    },
  };
}

function closed(environment: AzureEnvironment, purpose: KeyPurpose) {
  const key = keyId(environment, purpose);
  const identity = keyIdentityId(environment, purpose);
  return {
    ...CLOSED_STORAGE,
    // Services that act for this subscription, such as Azure Monitor writing records, and nothing else.
    networkRules: {
      defaultAction: 'Deny',
      bypass: ['AzureServices'],
      ipRules: [],
      virtualNetworkSubnetIds: [],
    },
    identity: { type: 'UserAssigned', identityIds: [identity] },
    customerManagedKey: {
      ...(isManagedHsm(key) ? { managedHsmKeyId: key } : { keyVaultKeyId: key }),
      userAssignedIdentityId: identity,
    },
  };
}
