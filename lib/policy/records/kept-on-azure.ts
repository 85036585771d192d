import { ask, textOf } from '../../template';
import type { Resource, Template } from '../../template';
import type { Check, Fault } from '../control';
import { describe, isOneOf } from '../requirement';
import { isArchive, takesFlows } from './destinations';
import { isProduction } from './kept-for';
import { isLocked } from './locked-on-azure';
import { judgeSettings } from './settings';

const DATABASES = [
  'azurerm_cosmosdb_account',
  'azurerm_mssql_database',
  'azurerm_mssql_managed_instance',
  'azurerm_mysql_flexible_server',
  'azurerm_postgresql_flexible_server',
];
/** What production keeps besides, when it is known what production is. */
const STORES = ['azurerm_storage_account', 'azurerm_container_registry', 'azurerm_log_analytics_workspace'];

/** Terraform refuses to destroy databases and stores of audit records, or a lock does. */
export const preventedDestruction: Check = (templates, context) => {
  const isAudit = (account: Resource): boolean =>
    isArchive(account, templates) || takesFlows(account, templates);
  const audit = isTrialOf(context) ? [] : templates.ofType('azurerm_storage_account').filter(isAudit);
  const databases = isTrialOf(context) ? [] : DATABASES.flatMap((type) => templates.ofType(type));
  const stores = isProduction(context) ? STORES.flatMap((type) => templates.ofType(type)) : [];
  return [...new Set([...audit, ...databases, ...stores])].flatMap((resource): Fault[] => {
    const faults = judgeSettings(
      {
        path: 'lifecycle.prevent_destroy',
        test: isOneOf(true),
        expected: 'true, or a lock: whoever applies can destroy what is stored otherwise',
        absent: 'broken',
      },
      resource,
      templates,
      context,
    );
    const isSaid = faults.some(({ got }) => got !== describe({ kind: 'absent' }));
    // A lock stands in for what is not said, not for what is said to the contrary.
    // Production that is known to be has both: the lock against people, and Terraform's own refusal, which a lock that
    // is destroyed by the same run is not.
    const isEnough = !isProduction(context) && isLocked(resource, templates);
    return faults.length > 0 && !isSaid && isEnough ? [] : faults;
  });
};

function isTrialOf(context: Parameters<typeof isProduction>[0]): boolean {
  return context.asked !== undefined && !isProduction(context);
}

/** Purge protection keeps vaults too; production does not say that they may be destroyed. */
export const vaultsKept: Check = (templates, context) =>
  !isProduction(context)
    ? []
    : templates.ofType('azurerm_key_vault').flatMap((vault) =>
        judgeSettings(
          {
            path: 'lifecycle.prevent_destroy',
            test: isOneOf(true),
            expected: 'true',
            absent: 'fine',
          },
          vault,
          templates,
          context,
        ),
      );

/** Features of the provider that are safe by default unless it says otherwise, and what is refused. */
const FEATURES: readonly (readonly [path: string, refused: boolean])[] = [
  ['key_vault.purge_soft_delete_on_destroy', true],
  ['key_vault.purge_soft_deleted_keys_on_destroy', true],
  ['key_vault.purge_soft_deleted_hardware_security_modules_on_destroy', true],
  ['key_vault.purge_soft_deleted_hardware_security_module_keys_on_destroy', true],
  ['cognitive_account.purge_soft_delete_on_destroy', true],
  ['machine_learning.purge_soft_deleted_workspace_on_destroy', true],
  ['log_analytics_workspace.permanently_delete_on_destroy', true],
  ['resource_group.prevent_deletion_if_contains_resources', false],
];

/** The provider is not told to purge what is deleted, nor to delete groups with what is in them. */
export const providerFeatures: Check = (templates) => templates.all.flatMap(featuresOf);

function featuresOf(template: Template): Fault[] {
  return [...template.providers]
    .filter(([name]) => name.split('.')[0] === 'azurerm')
    .flatMap(([name, provider]) =>
      FEATURES.flatMap(([path, refused]) =>
        ask(provider, `features.${path}`).flatMap(({ path: full, value }): Fault[] =>
          textOf(value) === String(refused)
            ? [
                {
                  subject: {
                    address: `provider.${name}`,
                    type: 'provider',
                    stack: template.name,
                    origin: { file: template.file, keys: ['provider', 'azurerm'] },
                  },
                  path: full,
                  verdict: 'broken',
                  got: String(refused),
                  expected: `${String(!refused)}: what is destroyed by mistake cannot be had back otherwise`,
                },
              ]
            : [],
        ),
      ),
    );
}
