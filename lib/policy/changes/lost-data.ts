import { whatItHolds } from '../../catalogue';
import { describeValue, textOf } from '../../template';
import type { Change, Value } from '../../template';
import type { Judgement } from './judgement';
import { kindOf, leafChanges } from './judgement';
import { safetyOf } from './replacement';

/** Numbers that say how long something is kept, and whether nothing said means for ever. */
const KEPT: readonly (readonly [path: RegExp, forEver: boolean])[] = [
  [/(^|\.)(RetentionInDays|retention_in_days|total_retention_in_days|ExpirationInDays|NoncurrentVersionExpiration\.NoncurrentDays|NoncurrentDays|BackupRetentionPeriod|DeleteAfterDays|delete_after_days_since_\w+_greater_than|delete_after_days_since_creation|data_retention_in_days)$/, true],
  [/(^|\.)(PendingWindowInDays|soft_delete_retention_days|retention_policy\.days|delete_retention_policy\.days|container_delete_retention_policy\.days|restore_policy\.days|DefaultRetention\.(Days|Years)|period_since_creation_in_days|immutability_policy\.\w+|immutabilityPeriodSinceCreationInDays|softDeleteRetentionInDays)$/, false],
]; // prettier-ignore

/** Properties that keep something from being deleted, and the values by which they do. */
const SAFEGUARDS: readonly (readonly [path: RegExp, safe: RegExp])[] = [
  [/^(DeletionPolicy|UpdateReplacePolicy)$/, /^(Retain|RetainExceptOnCreate|Snapshot)$/],
  [/(^|\.)(VersioningConfiguration\.Status|ObjectLockConfiguration\.ObjectLockEnabled)$/, /^enabled$/i],
  [/(^|\.)(ObjectLockEnabled|DeletionProtection|DeletionProtectionEnabled|EnableKeyRotation|EnableLogFileValidation|versioning_enabled|purge_protection_enabled|prevent_destroy|change_feed_enabled|permanent_delete_enabled|PointInTimeRecoveryEnabled|enablePurgeProtection|enableSoftDelete)$/, /^(true|enabled)$/i],
  [/(^|\.)ObjectLockConfiguration\.Rule\.DefaultRetention\.Mode$/, /^compliance$/i],
  [/(^|\.)(immutability_policy\.state|state)$/, /^(locked|enabled)$/i],
  [/^lock_level$/, /^(CanNotDelete|ReadOnly)$/],
  [/(^|\.)(IsLogging|IsMultiRegionTrail|IncludeManagementEvents|IncludeGlobalServiceEvents|enabled_log\.enabled|log\.enabled|flow_log\.enabled)$/, /^true$/i],
  [/^(Enabled|enabled)$/, /^true$/i],
  [/^ImageTagMutability$/, /^IMMUTABLE$/],
  [/^TrafficType$/, /^ALL$/],
  [/(^|\.)EnabledTypes\.Type$/, /./],
]; // prettier-ignore

/** Types that keep records or keep other things from being deleted: without them something is lost from then on. */
const KEEPERS: readonly (readonly [RegExp, string])[] = [
  [/^(AWS::CloudTrail::Trail|AWS::EC2::FlowLog|AWS::Route53Resolver::ResolverQueryLoggingConfig(Association)?|AWS::Config::ConfigurationRecorder|aws_cloudtrail|aws_flow_log)$/, 'records are no longer kept'],
  [/^(azurerm_monitor_diagnostic_setting|azurerm_network_watcher_flow_log|Microsoft\.Network\/networkWatchers\/flowLogs)$/, 'records are no longer kept'],
  [/^(azurerm_management_lock)$/, 'nothing refuses the deletion of what it locked'],
  [/^(AWS::Backup::(BackupPlan|BackupSelection)|azurerm_backup_\w+|azurerm_data_protection_\w+)$/, 'backups are no longer made'],
  [/^azurerm_storage_container_immutability_policy$/, 'records may be changed and deleted'],
]; // prettier-ignore

/** What goes, is kept for less time, or may be deleted where it could not be. */
export function judgeLosses(change: Change): Judgement[] {
  if (change.kind === 'added') return [];
  const lost = (path: string, reason: string): Judgement => ({ grade: 'loses-data', path, reason });
  if (change.kind === 'removed') {
    if (change.before?.mode === 'data') return [];
    const kind = kindOf(change);
    const held = whatItHolds(kind);
    const kept = KEEPERS.find(([type]) => type.test(kind))?.[1];
    return [
      ...(held === undefined
        ? []
        : [lost('', `is removed, and with it ${held}; ${safetyOf(change, 'DeletionPolicy')}`)]),
      ...(kept === undefined ? [] : [lost('', `is removed: ${kept}`)]),
    ];
  }
  const records = /^(azurerm_monitor_diagnostic_setting|AWS::CloudTrail::Trail)$/.test(change.type)
    ? change.properties.filter(
        ({ path, after }) =>
          /^(enabled_log|EventSelectors|AdvancedEventSelectors)/.test(path) && after.kind === 'absent',
      )
    : [];
  return [
    ...records.map(({ path, before }) => lost(path, `no longer records ${describeValue(before)}`)),
    ...leafChanges(change).flatMap(({ path, before, after }) => [
      ...judgeKept(path, before, after).map((reason) => lost(path, reason)),
      ...judgeSafeguard(path, before, after).map((reason) => lost(path, reason)),
    ]),
  ];
}

function judgeKept(path: string, before: Value | undefined, after: Value | undefined): string[] {
  const forEver = KEPT.find(([pattern]) => pattern.test(path))?.[1];
  if (forEver === undefined) return [];
  const [from, to] = [numberOf(before, forEver), numberOf(after, forEver)];
  const said = `${path} was ${words(before)} and is ${words(after)}`;
  if (from === undefined || to === undefined) return [`${said}: whether that is shorter cannot be told`];
  return to < from ? [`kept for a shorter time: ${said}`] : [];
}

function numberOf(value: Value | undefined, forEver: boolean): number | undefined {
  if (value === undefined || value.kind === 'absent') return forEver ? Infinity : 0;
  const number = Number(textOf(value));
  return Number.isNaN(number) ? undefined : number;
}

function judgeSafeguard(path: string, before: Value | undefined, after: Value | undefined): string[] {
  const safe = SAFEGUARDS.find(([pattern]) => pattern.test(path))?.[1];
  if (safe === undefined) return [];
  const holds = (value: Value | undefined): boolean =>
    value?.kind === 'known' && safe.test(String(value.value));
  return holds(before) && !holds(after)
    ? [`a safeguard goes: ${path} was ${words(before)} and is ${words(after)}`]
    : [];
}

const words = (value: Value | undefined): string => describeValue(value ?? { kind: 'absent' });
