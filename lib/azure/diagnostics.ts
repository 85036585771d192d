import { MonitorDiagnosticSetting } from '@cdktn/provider-azurerm/lib/monitor-diagnostic-setting';
import type { Construct } from 'constructs';
import type { AzureEnvironment } from './environment';
import { logWorkspaceId, resourceId, storageAccountName } from './names';

export interface DiagnosticsProps {
  /** Resource, or subscription, that is recorded. */
  readonly targetResourceId: string;
  /** Categories, or `allLogs` for all of them. @default allLogs */
  readonly categories?: readonly string[];
  /** @default true */
  readonly metrics?: boolean;
  /** Whether the locked archive gets a copy. @default true */
  readonly archived?: boolean;
}

/** Sends what a resource records to the audit workspace, and a copy to the locked archive. */
export function addDiagnostics(
  scope: Construct,
  id: string,
  { blueprint }: AzureEnvironment,
  { targetResourceId, categories, metrics = true, archived = true }: DiagnosticsProps,
): MonitorDiagnosticSetting {
  const { environment } = blueprint;
  return new MonitorDiagnosticSetting(scope, id, {
    name: 'audit',
    targetResourceId,
    logAnalyticsWorkspaceId: logWorkspaceId(environment),
    storageAccountId: archived
      ? resourceId(
          environment,
          'logging',
          `Microsoft.Storage/storageAccounts/${storageAccountName(environment, 'audit')}`,
        )
      : undefined,
    enabledLog:
      categories === undefined
        ? [{ categoryGroup: 'allLogs' }]
        : categories.map((category) => ({ category })),
    enabledMetric: metrics ? [{ category: 'AllMetrics' }] : undefined,
  });
}
