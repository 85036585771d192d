import { valueAt } from '../../template';
import type { Control } from '../control';
import { judgeAzureRoles } from '../privilege/azure-roles';
import { judgeManagedPolicies } from '../privilege/managed-policies';
import { judgeStatements } from '../privilege/statement-width';
import { all, isOneOf, judge } from '../requirement';
import type { Check } from '../control';

const VAULT_RBAC = 'true: an access policy is for every key and secret in the vault, a role is for one';

/** Both spellings: it was renamed in version 4 of azurerm. */
const judgeVaults: Check = (templates, context) =>
  templates.ofType('azurerm_key_vault').flatMap((vault) => {
    const old = 'enable_rbac_authorization';
    const path = valueAt(vault.properties, old).kind === 'absent' ? 'rbac_authorization_enabled' : old;
    return judge(
      { path, test: isOneOf(true), expected: VAULT_RBAC, absent: 'broken' },
      vault,
      templates,
      context,
    );
  });

export const leastPrivilege: Control = {
  id: 'least-privilege',
  title: 'Rights name what they are for: no wildcard reaches data, models, keys or other rights',
  why: 'Whoever takes over one workload has all its rights; a right on everything makes one breach a breach of everything.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '9, Secure user management' },
    { document: 'NCSC Cyber Assessment Framework 4.0', clause: 'B2.c, Privileged user management' },
    { document: 'AWS IAM User Guide', clause: 'Apply least-privilege permissions' },
    {
      document: 'Azure role-based access control',
      clause: 'Only grant the access users need',
    },
  ],
  traps: [],
  severity: 'high',
  ncsc: ['9', '10'],
  caf32: ['B2.c', 'B2.d'],
  caf40: ['B2.c', 'B2.d'],
  aiCode: ['6'],
  remediation: 'Name the actions and the resources; give a role on the one resource it is for.',
  aws: all(judgeStatements, judgeManagedPolicies),
  azure: all(judgeAzureRoles, judgeVaults),
};
