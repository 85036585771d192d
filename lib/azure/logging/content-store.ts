import { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { PrivateStorageAccount } from '../private-storage-account';

/** Container that self-hosted models' prompts and completions are recorded in. */
export const CAPTURE_CONTAINER = 'capture';

/**
 * Prompts and completions: apart from audit records, under a key of their own, and deleted after a short time.
 * The arithmetic: about once a day Azure deletes what is older than a number of days, so that number is one less than
 * the retention. Deleted is gone: there are no earlier versions and no soft delete, which would keep it for longer. A
 * snapshot, which somebody would have to make, goes in the next run, and its blob with it.
 * @see https://learn.microsoft.com/azure/storage/blobs/lifecycle-management-policy-structure
 */
export class ContentStore extends Construct {
  constructor(stack: EnvironmentStack, id: string, environment: AzureEnvironment) {
    super(stack, id);
    new PrivateStorageAccount(this, 'storage', stack, environment, {
      purpose: 'content',
      key: 'content',
      containers: [CAPTURE_CONTAINER],
      recoveryDays: 0,
      lifecycle: [
        {
          name: 'deleteContent',
          enabled: true,
          filters: { blobTypes: ['appendBlob', 'blockBlob'] },
          actions: {
            // By creation: what was appended later does not keep what was there before.
            baseBlob: {
              deleteAfterDaysSinceCreationGreaterThan: environment.blueprint.logging.contentRetentionDays - 1,
            },
            snapshot: { deleteAfterDaysSinceCreationGreaterThan: 0 },
            version: { deleteAfterDaysSinceCreation: 0 },
          },
        },
      ],
    });
  }
}
