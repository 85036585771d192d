import {
  collects,
  deletionsOf,
  isArchive,
  isLocked,
  isNamedForContent,
  pointersTo,
  saidOfLock,
  takesFlows,
} from '../../policy';
import type { Resource, Templates } from '../../template';
import type { LogKind, LogLock, StoreRow } from './logs';
import { addressOf, either, isSaid, numbersAt, spoken, wordsOf } from './spoken';
import { whoMayOnAzure } from './who-may-azure';

const WORKSPACES = 'Microsoft.OperationalInsights/workspaces';
const ACCOUNTS = 'Microsoft.Storage/storageAccounts';
const LOCK = 'a management lock: it is deleted by nobody until somebody takes the lock away';

/** Workspaces of Log Analytics, and the storage accounts that take records. */
export function azureStores(templates: Templates): StoreRow[] {
  return [
    ...templates.ofType('azurerm_log_analytics_workspace').map((each) => workspaceRow(each, templates)),
    ...templates.ofType('azurerm_storage_account').flatMap((account) => {
      const kind = kindOf(account, templates);
      return kind === undefined ? [] : [accountRow(account, kind, templates)];
    }),
  ];
}

function workspaceRow(workspace: Resource, templates: Templates): StoreRow {
  const { properties } = workspace;
  const searched = spoken(properties, 'retention_in_days', '30');
  const tables = pointersTo(workspace, templates, [
    { types: 'azurerm_log_analytics_workspace_table', path: 'workspace_id' },
  ]).filter(({ from }) => isSaid(from.properties, 'total_retention_in_days'));
  const total = tables.map(({ from }) => spoken(from.properties, 'total_retention_in_days'));
  const locked = isLocked(workspace, templates);
  const changes = whoMayOnAzure(
    ['Owner', 'Contributor', 'Log Analytics Contributor'],
    [`${WORKSPACES}/write`],
    workspace,
    templates,
  );
  return {
    resource: addressOf(workspace),
    name: spoken(properties, 'name', workspace.address),
    is: 'Log Analytics workspace',
    kind: 'audit',
    kept:
      total.length === 0
        ? `${searched} days`
        : `${searched} days to be searched; ${String(total.length)} of its tables ${either(total)} days in all`,
    days:
      numbersAt(properties, 'retention_in_days').all.length > 0
        ? numbersAt(properties, 'retention_in_days').all
        : isSaid(properties, 'retention_in_days')
          ? []
          : [30],
    lock: locked ? { state: 'loose', words: LOCK } : { state: 'none', words: 'no lock' },
    deletedBy: `single records: ${whoMayOnAzure(['Data Purger'], [`${WORKSPACES}/purge/action`], workspace, templates)}; the whole workspace: ${whoMayOnAzure(['Owner', 'Contributor', 'Log Analytics Contributor'], [`${WORKSPACES}/delete`], workspace, templates)}${locked ? ', who has to take the lock away first' : ''}`,
    shortenedBy: changes,
    copiedTo: [],
  };
}

function kindOf(account: Resource, templates: Templates): LogKind | undefined {
  if (isArchive(account, templates) || takesFlows(account, templates)) return 'audit';
  return collects(account, templates) || isNamedForContent(account, templates) ? 'content' : undefined;
}

function accountRow(account: Resource, kind: LogKind, templates: Templates): StoreRow {
  const ends = deletionsOf(account, templates).map(({ value }) => wordsOf(value));
  const lock = lockOf(account, templates);
  const until =
    lock.days === undefined
      ? 'until the period of a record is over'
      : `for ${String(lock.days)} days after a record is written`;
  const deletes = whoMayOnAzure(
    [
      'Owner',
      'Contributor',
      'Storage Account Contributor',
      'Storage Blob Data Owner',
      'Storage Blob Data Contributor',
    ],
    [`${ACCOUNTS}/delete`, `${ACCOUNTS}/listKeys/action`, `${ACCOUNTS}/blobServices/containers/blobs/delete`],
    account,
    templates,
  );
  const changes = whoMayOnAzure(
    ['Owner', 'Contributor', 'Storage Account Contributor'],
    [`${ACCOUNTS}/managementPolicies/write`],
    account,
    templates,
  );
  const isCollected = collects(account, templates);
  return {
    resource: addressOf(account),
    name: spoken(account.properties, 'name', account.address),
    is:
      kind === 'content' && !isCollected
        ? 'storage account, a place for prompts by its name: nothing here writes to it'
        : 'storage account',
    kind,
    kept: ends.length === 0 ? 'for ever: no rule deletes them' : `${either(ends)} days, by a rule`,
    days: [...new Set(ends.filter((text) => /^\d+$/.test(text)).map(Number))].sort((a, b) => a - b),
    lock,
    deletedBy: lock.state === 'locked' ? `nobody ${until}` : deletes,
    shortenedBy:
      lock.state === 'locked'
        ? 'nobody: the period of a locked policy can be made longer, and not shorter'
        : changes,
    copiedTo: [],
  };
}

/** How records are locked: by the policy that goes furthest, or else by a management lock. */
function lockOf(account: Resource, templates: Templates): LogLock {
  const said = saidOfLock(account, templates).filter(([holder, state]) => isSaid(holder.properties, state));
  const policies = said.map(([holder, state, period]) => {
    const words = spoken(holder.properties, state);
    const { all, decided } = numbersAt(holder.properties, period);
    return {
      isLocked: /^(Locked|true)$/.test(words),
      isSure: /^(Locked|Unlocked|Disabled|true|false)$/.test(words),
      words: `immutability policy, ${words === 'true' ? 'Locked' : words === 'false' ? 'Unlocked' : words}, ${spoken(holder.properties, period)} days`,
      ...(decided && all[0] !== undefined ? { days: all[0] } : {}),
    };
  });
  const best =
    policies.find((policy) => policy.isLocked) ?? policies.find(({ isSure }) => !isSure) ?? policies[0];
  if (best === undefined) {
    return isLocked(account, templates)
      ? { state: 'loose', words: `${LOCK}; what is in it can be deleted all the same` }
      : { state: 'none', words: 'no lock' };
  }
  return {
    state: best.isLocked ? 'locked' : best.isSure ? 'loose' : 'unknown',
    words: best.words,
    ...(best.days === undefined ? {} : { days: best.days }),
  };
}
