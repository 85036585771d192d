import { ask } from '../../template';
import type { Resource, Templates } from '../../template';
import { azapiOf } from '../azapi';
import type { Check, Context, Fault } from '../control';
import { pointersTo, pointsAt } from '../pointing';
import { isAtLeast, isOneOf, judge } from '../requirement';
import { isArchive } from './destinations';
import { auditDays, isTrial } from './kept-for';
import { missing } from './settings';

const ARM_POLICY = 'body.properties.immutableStorageWithVersioning.immutabilityPolicy';

/**
 * Storage accounts that diagnostic settings archive in are immutable. Network flow records are not among them: they
 * are block blobs that are rewritten until their hour is over, which a lock refuses.
 * @see Microsoft Q&A 5849184 for the blobs; that a lock refuses them follows, and no product page says it.
 */
export const lockedAccounts: Check = (templates, context) =>
  templates
    .ofType('azurerm_storage_account')
    .filter((account) => isArchive(account, templates))
    .flatMap((account) => judgeAccount(account, templates, context));

function judgeAccount(account: Resource, templates: Templates, context: Context): Fault[] {
  const policies = containerPolicies(account, templates);
  const locks = lockersOf(account, templates);
  const isOwn = ask(account.properties, 'immutability_policy').some(({ value }) => value.kind !== 'absent');
  if (!isOwn && policies.length === 0 && locks.length === 0) {
    return [
      missing(
        account,
        'immutability_policy',
        'a policy that locks the records that are archived here',
        templates,
      ),
    ];
  }
  return [
    ...(isOwn || context.asked !== undefined ? judgeOwn(account, locks, templates, context) : []),
    ...policies.flatMap((policy) => judgePolicy(policy, templates, context)),
    ...locks.flatMap((lock) => judgeLocker(lock, templates, context)),
  ];
}

function judgeOwn(
  account: Resource,
  locks: readonly Resource[],
  templates: Templates,
  context: Context,
): Fault[] {
  const mayBeUnlocked = isTrial(context) || locks.length > 0;
  return [
    ...judge(
      {
        path: 'immutability_policy.state',
        test: mayBeUnlocked ? isOneOf('Locked', 'Unlocked') : isOneOf('Locked'),
        expected: mayBeUnlocked
          ? 'Locked or Unlocked: there is no policy otherwise'
          : 'Locked: whoever administers the account can take the policy away otherwise',
        absent: 'broken',
      },
      account,
      templates,
      context,
    ),
    ...judge(days('immutability_policy.period_since_creation_in_days', context), account, templates, context),
    ...judge(
      {
        path: 'blob_properties.versioning_enabled',
        test: isOneOf(true),
        expected: 'true, which a policy of the account stands on',
        absent: 'broken',
      },
      account,
      templates,
      context,
    ),
    ...(context.asked === undefined
      ? []
      : judge(
          {
            path: 'blob_properties.delete_retention_policy.days',
            test: isAtLeast(7),
            expected: 'at least 7 days: nothing that is deleted comes back by default',
            absent: 'broken',
          },
          account,
          templates,
          context,
        )),
  ];
}

function judgePolicy(policy: Resource, templates: Templates, context: Context): Fault[] {
  return [
    ...judge(
      {
        path: 'locked',
        test: isTrial(context) ? isOneOf(true, false) : isOneOf(true),
        expected: 'true: whoever administers the account can take the policy away otherwise',
        absent: isTrial(context) ? 'fine' : 'broken',
      },
      policy,
      templates,
      context,
    ),
    ...judge(days('immutability_period_in_days', context), policy, templates, context),
  ];
}

function judgeLocker(locker: Resource, templates: Templates, context: Context): Fault[] {
  return [
    ...judge(
      {
        path: `${ARM_POLICY}.state`,
        test: isTrial(context) ? isOneOf('Locked', 'Unlocked') : isOneOf('Locked'),
        expected: 'Locked: whoever administers the account can take the policy away otherwise',
        absent: 'broken',
      },
      locker,
      templates,
      context,
    ),
    ...judge(
      days(`${ARM_POLICY}.immutabilityPeriodSinceCreationInDays`, context),
      locker,
      templates,
      context,
    ),
  ];
}

function days(path: string, context: Context) {
  const least = auditDays(context);
  return {
    path,
    test: isAtLeast(least),
    expected: `at least ${String(least)} days`,
    absent: 'broken',
  } as const;
}

/** Every place that says how the records in an account are locked: of the account, beside it, and of its containers. */
export function saidOfLock(
  account: Resource,
  templates: Templates,
): readonly (readonly [holder: Resource, state: string, days: string])[] {
  return [
    [account, 'immutability_policy.state', 'immutability_policy.period_since_creation_in_days'] as const,
    ...lockersOf(account, templates).map(
      (lock) => [lock, `${ARM_POLICY}.state`, `${ARM_POLICY}.immutabilityPeriodSinceCreationInDays`] as const,
    ),
    ...containerPolicies(account, templates).map(
      (policy) => [policy, 'locked', 'immutability_period_in_days'] as const,
    ),
  ];
}

/** Policies on the containers of an account. */
function containerPolicies(account: Resource, templates: Templates): Resource[] {
  const containers = pointersTo(account, templates, [
    { types: 'azurerm_storage_container', path: 'storage_account_id' },
    { types: 'azurerm_storage_container', path: 'storage_account_name' },
  ]).map(({ from }) => from);
  return containers.flatMap((container) =>
    pointersTo(container, templates, [
      {
        types: 'azurerm_storage_container_immutability_policy',
        path: 'storage_container_resource_manager_id',
      },
    ]).map(({ from }) => from),
  );
}

/** What sets the policy of an account from beside it: azurerm cannot lock one that it has made. */
function lockersOf(account: Resource, templates: Templates): Resource[] {
  const isStorage = (resource: Resource): boolean =>
    ask(resource.properties, 'type').some(
      ({ value }) =>
        value.kind === 'known' && /^Microsoft\.Storage\/storageAccounts@/i.test(String(value.value)),
    );
  return [
    ...templates.ofType('azapi_resource_action').filter(isStorage),
    ...azapiOf(templates, 'Microsoft.Storage/storageAccounts').filter(
      ({ type }) => type === 'azapi_update_resource',
    ),
  ].filter(
    (resource) =>
      ask(resource.properties, ARM_POLICY).some(({ value }) => value.kind !== 'absent') &&
      ask(resource.properties, 'resource_id').some(
        ({ value }) => pointsAt(value, account, resource, templates) === 'yes',
      ),
  );
}

/** When an environment is judged whole, what is used sends its records to the archive too. */
export const archivedRecords: Check = (templates, context) => {
  if (context.asked?.cloud !== 'azure') return [];
  const archives = templates
    .ofType('azurerm_storage_account')
    .filter((account) => isArchive(account, templates));
  return templates
    .ofType('azurerm_monitor_diagnostic_setting')
    .filter(
      (setting) =>
        // An archive that archived its own use would never come to rest.
        !archives.some((account) =>
          ask(setting.properties, 'target_resource_id').some(
            ({ value }) => pointsAt(value, account, setting, templates) === 'yes',
          ),
        ),
    )
    .flatMap((setting) =>
      judge(
        {
          path: 'storage_account_id',
          test: () => 'fine',
          expected: 'the archive that is locked',
          absent: 'broken',
        },
        setting,
        templates,
        context,
      ),
    );
};
