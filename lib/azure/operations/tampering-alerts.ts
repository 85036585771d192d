import { MonitorActivityLogAlert } from '@cdktn/provider-azurerm/lib/monitor-activity-log-alert';
import { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { subscriptionId } from '../names';

interface WatchedOperation {
  /** Ends the alert's name. */
  readonly title: string;
  /** As Azure names it in the activity log. */
  readonly operation: string;
  readonly description: string;
}

/**
 * What would weaken what is recorded, or what limits who may do what. Nobody does any of it but a deployment.
 * @see https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations
 */
const WATCHED_OPERATIONS: readonly WatchedOperation[] = [
  {
    title: 'policy-deleted',
    operation: 'Microsoft.Authorization/policyAssignments/delete',
    description: 'A guard rail was taken away.',
  },
  {
    title: 'policy-exempted',
    operation: 'Microsoft.Authorization/policyExemptions/write',
    description: 'Something was let through a guard rail.',
  },
  {
    title: 'role-assigned',
    operation: 'Microsoft.Authorization/roleAssignments/write',
    description: 'Somebody was given a role.',
  },
  {
    title: 'lock-deleted',
    operation: 'Microsoft.Authorization/locks/delete',
    description: 'What is in a resource group can be deleted again.',
  },
  {
    title: 'records-stopped',
    operation: 'Microsoft.Insights/diagnosticSettings/delete',
    description: 'A resource is no longer recorded.',
  },
  {
    title: 'flows-stopped',
    operation: 'Microsoft.Network/networkWatchers/flowLogs/delete',
    description: 'Network flows are no longer recorded.',
  },
  {
    title: 'retention-changed',
    operation: 'Microsoft.Storage/storageAccounts/managementPolicies/write',
    description: 'What is deleted from a storage account, and when, was changed.',
  },
  {
    title: 'query-alert-deleted',
    operation: 'Microsoft.Insights/scheduledQueryRules/delete',
    description: 'Audit records are no longer watched for something.',
  },
  {
    title: 'tampering-alert-deleted',
    operation: 'Microsoft.Insights/activityLogAlerts/delete',
    description: 'A kind of tampering is no longer watched for.',
  },
  {
    title: 'vault-deleted',
    operation: 'Microsoft.KeyVault/vaults/delete',
    description: 'A vault was deleted. It can be had back for 90 days.',
  },
  {
    title: 'vault-changed',
    operation: 'Microsoft.KeyVault/vaults/write',
    description: 'Settings of a vault were changed.',
  },
  {
    title: 'content-policy-changed',
    operation: 'Microsoft.CognitiveServices/accounts/raiPolicies/write',
    description: 'A content policy of models was changed.',
  },
  {
    title: 'content-policy-deleted',
    operation: 'Microsoft.CognitiveServices/accounts/raiPolicies/delete',
    description: 'A content policy of models was deleted.',
  },
];

/**
 * Tells the owner of tampering. These alerts read the activity log where Azure makes it, so that whoever stops its
 * export is seen too. Azure has them in no region of the UK.
 */
export class TamperingAlerts extends Construct {
  constructor(stack: EnvironmentStack, id: string, { blueprint }: AzureEnvironment, alertGroupId: string) {
    super(stack, id);
    const { environment, tags } = blueprint;
    for (const { title, operation, description } of WATCHED_OPERATIONS) {
      new MonitorActivityLogAlert(this, title, {
        name: `${environment.name}-${title}`,
        description,
        resourceGroupName: stack.group.name,
        location: 'global',
        enabled: true,
        scopes: [subscriptionId(environment)],
        criteria: { category: 'Administrative', operationName: operation, statuses: ['Succeeded'] },
        action: [{ actionGroupId: alertGroupId }],
        tags,
      });
    }
  }
}
