import type { Control } from './control';
import { statefulKept } from './controls/stateful-kept';
import { logRetention } from './controls/log-retention';
import { logsImmutable } from './controls/logs-immutable';
import { loggingPresent } from './controls/logging-present';
import { keyCustody } from './controls/key-custody';
import { customerManagedKeys } from './controls/customer-managed-keys';
import { noPublicIngress } from './controls/no-public-ingress';
import { pinnedImages } from './controls/pinned-images';
import { leastPrivilege } from './controls/least-privilege';
import { noSharedCredentials } from './controls/no-shared-credentials';
import { verifiedWeights } from './controls/verified-weights';
import { noTelemetry } from './controls/no-telemetry';
import { noInternetEgress } from './controls/no-internet-egress';
import { noForeignTrust } from './controls/no-foreign-trust';
import { ukDestinations } from './controls/uk-destinations';
import { ukModelGrants } from './controls/uk-model-grants';
import { ukModelRouting } from './controls/uk-model-routing';
import { ukRegions } from './controls/uk-regions';
import { ukReplication } from './controls/uk-replication';
import { instanceMetadata } from './controls/instance-metadata';
import { encryptedInTransit } from './controls/encrypted-in-transit';
import { accountableTags } from './controls/accountable-tags';
import { monthlyBudget } from './controls/monthly-budget';
import { askedIsMade } from './controls/asked-is-made';
import { everythingRead } from './controls/everything-read';
import { noSecrets } from './controls/no-secrets';
import { guardrailsOnModels } from './controls/guardrails-on-models';
import { privateEndpoints } from './controls/private-endpoints';

/** Every control, in the order in which they are shown. */
export const CONTROLS: readonly Control[] = [
  ukModelRouting,
  ukModelGrants,
  ukRegions,
  ukReplication,
  ukDestinations,
  noPublicIngress,
  privateEndpoints,
  encryptedInTransit,
  instanceMetadata,
  noInternetEgress,
  pinnedImages,
  leastPrivilege,
  noSharedCredentials,
  verifiedWeights,
  noTelemetry,
  customerManagedKeys,
  keyCustody,
  noForeignTrust,
  loggingPresent,
  logsImmutable,
  logRetention,
  statefulKept,
  accountableTags,
  monthlyBudget,
  askedIsMade,
  everythingRead,
  noSecrets,
  guardrailsOnModels,
];
