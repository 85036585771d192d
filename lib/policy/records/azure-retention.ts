import { ask, textOf, valueAt } from '../../template';
import type { Answer, Resource, Templates } from '../../template';
import { alternatives } from '../alternatives';
import { armOf } from '../arm-table';
import type { Check, Context, Fault } from '../control';
import { pointersTo } from '../pointing';
import { isAtLeast, judge } from '../requirement';
import type { Requirement } from '../requirement';
import { takesContent } from './content-accounts';
import { isArchive, takesFlows } from './destinations';
import { auditDays, contentDays } from './kept-for';
import { missing } from './settings';

/** Longest that a workspace keeps records to be searched; its tables can keep them for longer. */
const WORKSPACE_DAYS = 730;

/** Workspaces that records of use arrive in keep them for a year. */
export const workspaceRetention: Check = (templates, context) => {
  const least = auditDays(context);
  return templates
    .ofType('azurerm_log_analytics_workspace')
    .filter((workspace) =>
      pointersTo(workspace, templates, [
        { types: 'azurerm_monitor_diagnostic_setting', path: 'log_analytics_workspace_id' },
      ]).some(({ certain }) => certain),
    )
    .flatMap((workspace) => [
      ...judge(
        {
          path: 'retention_in_days',
          test: isAtLeast(Math.min(least, WORKSPACE_DAYS)),
          expected: `at least ${String(Math.min(least, WORKSPACE_DAYS))} days, because audit records arrive here: 30 by default`,
          absent: 'broken',
        },
        workspace,
        templates,
        context,
      ),
      ...pointersTo(workspace, templates, [
        { types: 'azurerm_log_analytics_workspace_table', path: 'workspace_id' },
      ]).flatMap(({ from }) =>
        judge(
          {
            path: 'total_retention_in_days',
            test: isAtLeast(least),
            expected: `at least ${String(least)} days, because audit records arrive here`,
            absent: least > WORKSPACE_DAYS ? 'broken' : 'fine',
          },
          from,
          templates,
          context,
        ),
      ),
    ]);
};

const DELETIONS = [
  'delete_after_days_since_modification_greater_than',
  'delete_after_days_since_creation_greater_than',
  'delete_after_days_since_last_access_time_greater_than',
].map((name) => `rule.actions.base_blob.${name}`);
const VERSIONS = 'rule.actions.version.delete_after_days_since_creation';

/** Storage is emptied when the records in it have to end: not before for audit records, not after for content. */
export const storageRetention: Check = (templates, context) =>
  templates.ofType('azurerm_storage_account').flatMap((account) => {
    const policies = pointersTo(account, templates, [
      { types: 'azurerm_storage_management_policy', path: 'storage_account_id' },
    ]);
    const sure = policies.filter(({ certain }) => certain).map(({ from }) => from);
    const isAudit = isArchive(account, templates) || takesFlows(account, templates);
    if (isAudit) {
      return sure.flatMap((policy) =>
        judgeDeletions(policy, [...DELETIONS, VERSIONS], keptFor(context), templates, context),
      );
    }
    const isContent = takesContent(account, templates, context);
    // Somebody else's storage may hold anything, for as long as they like.
    if (!isContent && context.asked === undefined) return [];
    const row = endedAfter(context);
    const late = sure.flatMap((policy) => judgeDeletions(policy, DELETIONS, row, templates, context));
    if (late.length > 0 || !isContent || sure.some(deletes)) return late;
    const fault = missing(account, '', `a rule by which ${row.expected}`, templates);
    return [policies.length > sure.length ? { ...fault, verdict: 'cannot-tell' } : fault];
  });

/** What the rules of a storage account say of after how many days blobs are deleted. */
export function deletionsOf(account: Resource, templates: Templates): Answer[] {
  return pointersTo(account, templates, [
    { types: 'azurerm_storage_management_policy', path: 'storage_account_id' },
  ])
    .filter(({ certain }) => certain)
    .flatMap(({ from }) => DELETIONS.flatMap((path) => ask(from.properties, path)))
    .filter(({ value }) => value.kind !== 'absent');
}

/** Whether a rule that is on deletes blobs, whatever else it may turn out to say. */
function deletes({ properties }: Resource): boolean {
  return alternatives(valueAt(properties, 'rule')).some((ways) =>
    ways.every(
      (rule) =>
        !ask(rule, 'enabled').some(({ value }) => textOf(value) === 'false') &&
        DELETIONS.some((path) =>
          ask(rule, path.replace(/^rule\./, '')).every(({ value }) => value.kind !== 'absent'),
        ),
    ),
  );
}

function judgeDeletions(
  policy: Resource,
  paths: readonly string[],
  row: Pick<Requirement, 'test' | 'expected'>,
  templates: Templates,
  context: Context,
): Fault[] {
  return paths.flatMap((path) => judge({ ...row, path, absent: 'fine' }, policy, templates, context));
}

function keptFor(context: Context): Pick<Requirement, 'test' | 'expected'> {
  const least = auditDays(context);
  return {
    test: (value, ...rest) =>
      // Never is long enough.
      value.kind === 'known' && Number(value.value) === -1 ? 'fine' : isAtLeast(least)(value, ...rest),
    expected: `audit records, which arrive here, are kept for at least ${String(least)} days`,
  };
}

function endedAfter(context: Context): Pick<Requirement, 'test' | 'expected'> {
  const most = contentDays(context);
  return {
    test: (value) => {
      if (value.kind !== 'known') return 'cannot-tell';
      const days = Number(value.value);
      return days >= 0 && days <= most ? 'fine' : 'broken';
    },
    expected: `content is deleted after at most ${String(most)} days`,
  };
}

/** A flow log does not delete its own records early. 0 is never. */
export const flowLogRetention: Check = (templates, context) => {
  const least = auditDays(context);
  const rows: [Resource, string][] = [
    ...templates
      .ofType('azurerm_network_watcher_flow_log')
      .map((log): [Resource, string] => [log, 'retention_policy']),
    ...armOf(templates, 'Microsoft.Network/networkWatchers/flowLogs').map((log): [Resource, string] => [
      log,
      'body.properties.retentionPolicy',
    ]),
  ];
  return rows
    .filter(
      ([log, block]) =>
        !ask(log.properties, `${block}.enabled`).every(
          ({ value }) =>
            value.kind === 'absent' || (value.kind === 'known' && String(value.value) === 'false'),
        ),
    )
    .flatMap(([log, block]) =>
      judge(
        {
          path: `${block}.days`,
          test: (value, ...rest) =>
            value.kind === 'known' && Number(value.value) === 0 ? 'fine' : isAtLeast(least)(value, ...rest),
          expected: `at least ${String(least)} days, or 0 for ever`,
          absent: 'fine',
        },
        log,
        templates,
        context,
      ),
    );
};
