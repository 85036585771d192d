import { LogAnalyticsWorkspace } from '@cdktn/provider-azurerm/lib/log-analytics-workspace';
import { LogAnalyticsWorkspaceTable } from '@cdktn/provider-azurerm/lib/log-analytics-workspace-table';
import { MonitorPrivateLinkScope } from '@cdktn/provider-azurerm/lib/monitor-private-link-scope';
import { MonitorPrivateLinkScopedService } from '@cdktn/provider-azurerm/lib/monitor-private-link-scoped-service';
import { dependable } from 'cdktn';
import { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { logWorkspaceName } from '../names';
import { addPrivateEndpoint } from '../network';

/** Days that a workspace answers queries about. What is kept longer is Azure's long-term retention. */
const LONGEST_INTERACTIVE_DAYS = 730;

/**
 * Tables that resources of an environment write to. Only tables can be kept for more than two years.
 * @see https://learn.microsoft.com/azure/azure-monitor/reference/tables-category
 */
const AUDIT_TABLES = [
  'AmlComputeClusterEvent',
  'AmlOnlineEndpointEventLog',
  'AmlOnlineEndpointTrafficLog',
  'AzureActivity',
  'AzureDiagnostics',
  'ContainerRegistryLoginEvents',
  'ContainerRegistryRepositoryEvents',
  'LAQueryLogs',
  'StorageBlobLogs',
] as const;

/**
 * Where audit records are searched: a workspace that is written to and asked only from the environment's own network,
 * by who Entra ID says may. It is encrypted with a key of Microsoft's: one of the department's own takes a dedicated
 * cluster, with a commitment to pay for 100 GB a day. The locked archive, which holds the same, has its own key.
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/customer-managed-keys
 */
export class LogWorkspace extends Construct {
  readonly workspace: LogAnalyticsWorkspace;

  constructor(scope: Construct, id: string, stack: EnvironmentStack, environment: AzureEnvironment) {
    super(scope, id);
    const { auditRetentionDays } = environment.blueprint.logging;
    this.workspace = this.makeWorkspace(stack, environment, auditRetentionDays);
    if (auditRetentionDays > LONGEST_INTERACTIVE_DAYS) {
      for (const table of AUDIT_TABLES) {
        new LogAnalyticsWorkspaceTable(this, table, {
          workspaceId: this.workspace.id,
          name: table,
          plan: 'Analytics',
          retentionInDays: LONGEST_INTERACTIVE_DAYS,
          totalRetentionInDays: auditRetentionDays,
        });
      }
    }
    this.makePrivateLink(stack, environment);
  }

  private makeWorkspace(
    stack: EnvironmentStack,
    { blueprint }: AzureEnvironment,
    days: number,
  ): LogAnalyticsWorkspace {
    return new LogAnalyticsWorkspace(this, 'workspace', {
      name: logWorkspaceName(blueprint.environment),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      sku: 'PerGB2018',
      retentionInDays: Math.min(LONGEST_INTERACTIVE_DAYS, days),
      immediateDataPurgeOn30DaysEnabled: false,
      // No cap: a record that came too late in the day would not be kept.
      dailyQuotaGb: -1,
      internetIngestionEnabled: false,
      internetQueryEnabled: false,
      localAuthenticationEnabled: false,
      // Who may see a resource may not, for that, see who used it.
      allowResourceOnlyPermissions: false,
      // Queries, which may name people, are not saved in storage of Microsoft's.
      cmkForQueryForced: true,
      tags: blueprint.tags,
      lifecycle: { preventDestroy: blueprint.environment.production },
    });
  }

  /** Azure Monitor's addresses are shared by all workspaces: the scope says which of them this network reaches. */
  private makePrivateLink(stack: EnvironmentStack, environment: AzureEnvironment): void {
    const { blueprint } = environment;
    const scope = new MonitorPrivateLinkScope(this, 'scope', {
      name: `${blueprint.environment.name}-monitor`,
      resourceGroupName: stack.group.name,
      // Without this, the network would reach any workspace of anyone.
      ingestionAccessMode: 'PrivateOnly',
      queryAccessMode: 'PrivateOnly',
      tags: blueprint.tags,
    });
    const scoped = new MonitorPrivateLinkScopedService(this, 'scoped', {
      name: this.workspace.name,
      resourceGroupName: stack.group.name,
      scopeName: scope.name,
      linkedResourceId: this.workspace.id,
    });
    const endpoint = addPrivateEndpoint(this, 'endpoint', stack, environment, {
      service: 'monitor',
      resourceId: scope.id,
      name: 'monitor',
    });
    // A scope is changed by one at a time.
    endpoint.dependsOn = [dependable(scoped)];
  }
}
