import type { Templates } from '../../template';
import type { LogsFacts } from './logs';
import { awsRecords, bedrockKeeps, notRecordedOnAws } from './logs-aws';
import { azureRecords, notRecordedOnAzure } from './logs-azure';
import { awsStores } from './log-stores-aws';
import { azureStores } from './log-stores-azure';

/** What is recorded by what the templates make, and what becomes of the records. */
export function readLogs(templates: Templates): LogsFacts {
  return {
    records: [...awsRecords(templates), ...azureRecords(templates)],
    stores: [...awsStores(templates), ...azureStores(templates)],
    notRecorded: [...notRecordedOnAws(templates), ...notRecordedOnAzure(templates)],
    provider: bedrockKeeps(templates),
  };
}
