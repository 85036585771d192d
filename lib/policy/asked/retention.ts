import type { AwsStage, AzureStage } from '../../department';
import { faultOf } from '../judge-text';
import { ask } from '../../template';
import type { Templates } from '../../template';
import type { Fault } from '../control';
import { differs, same } from './whole';

/** Records are kept as long as was asked for: audit records or content, whichever a log holds. */
export function awsRetention({ logging }: AwsStage, templates: Templates): Fault[] {
  const { auditRetentionDays, contentRetentionDays } = logging;
  return [
    ...either(templates, 'AWS::Logs::LogGroup', 'RetentionInDays', [
      auditRetentionDays,
      contentRetentionDays,
    ]),
    ...templates
      .ofType('AWS::S3::Bucket')
      .flatMap((bucket) =>
        differs(
          bucket,
          'ObjectLockConfiguration.Rule.DefaultRetention.Days',
          auditRetentionDays,
          'the days that audit records are kept',
          'fine',
        ),
      ),
  ];
}

/** Log Analytics keeps at most two years at hand, and the rest in the archive of its tables. */
const AT_HAND_DAYS = 730;
/** It keeps nothing for less than this. */
const AT_LEAST_DAYS = 30;

export function azureRetention({ logging }: AzureStage, templates: Templates): Fault[] {
  const { auditRetentionDays, contentRetentionDays } = logging;
  return [
    ...either(templates, 'azurerm_log_analytics_workspace', 'retention_in_days', [
      Math.min(auditRetentionDays, AT_HAND_DAYS),
      Math.max(contentRetentionDays, AT_LEAST_DAYS),
    ]),
    ...templates
      .ofType('azurerm_log_analytics_workspace_table')
      .flatMap((table) =>
        differs(
          table,
          'total_retention_in_days',
          auditRetentionDays,
          'the days that audit records are kept',
          'fine',
        ),
      ),
  ];
}

function either(templates: Templates, type: string, property: string, days: readonly number[]): Fault[] {
  return templates.ofType(type).flatMap((resource) =>
    ask(resource.properties, property).flatMap(({ path, value }): Fault[] => {
      const verdict = same(value, days);
      return faultOf(
        resource,
        path,
        verdict,
        value,
        `${days.map(String).join(' or ')} days, which the department asks for`,
      );
    }),
  );
}
