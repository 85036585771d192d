import type { LogAnalyticsWorkspace } from '@cdktn/provider-azurerm/lib/log-analytics-workspace';
import { MonitorDiagnosticSetting } from '@cdktn/provider-azurerm/lib/monitor-diagnostic-setting';
import { dependable } from 'cdktn';
import { Construct } from 'constructs';
import type { AzapiAction } from '../azapi';
import { addDiagnostics } from '../diagnostics';
import type { DiagnosticsProps } from '../diagnostics';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { hasVault, vaultId } from '../keys';
import { resourceId, subscriptionId } from '../names';
import { virtualNetworkId } from '../network';
import { storageAccountId } from '../private-storage-account';
import { AuditStorage } from './audit-storage';
import { LogWorkspace } from './log-workspace';
import { NetworkRecords } from './network-records';

/** All that a subscription's activity log has. @see https://learn.microsoft.com/azure/azure-monitor/platform/activity-log-schema#categories */
const ACTIVITY_CATEGORIES = [
  'Administrative',
  'Security',
  'ServiceHealth',
  'Alert',
  'Recommendation',
  'Policy',
  'Autoscale',
  'ResourceHealth',
] as const;

/**
 * Audit records, in a workspace to search and in an archive that is locked. What earlier stacks made is recorded
 * here; a later stack records what it makes itself.
 */
export class LogArchive extends Construct {
  private readonly workspace: LogAnalyticsWorkspace;
  private readonly lock: AzapiAction;

  constructor(stack: EnvironmentStack, id: string, environment: AzureEnvironment) {
    super(stack, id);
    this.workspace = new LogWorkspace(this, 'logs', stack, environment).workspace;
    this.lock = new AuditStorage(this, 'archive', stack, environment).lock;
    addDiagnostics(this, 'queries', environment, {
      targetResourceId: this.workspace.id,
      categories: ['Audit'],
      metrics: false,
    });
    if (environment.blueprint.network.origin === 'made') {
      new NetworkRecords(this, 'flows', stack, environment);
    }
    for (const [name, target] of Object.entries(earlierResources(environment))) {
      addDiagnostics(this, name, environment, target);
    }
  }

  /** Records in the same stack begin when the archive is locked. They name it by id, which Terraform cannot see. */
  precede(stack: EnvironmentStack): void {
    for (const construct of stack.node.findAll()) {
      if (construct instanceof MonitorDiagnosticSetting) {
        construct.dependsOn = [this.workspace, this.lock].map(dependable);
      }
    }
  }
}

function earlierResources(environment: AzureEnvironment): Readonly<Record<string, DiagnosticsProps>> {
  const { environment: env, network } = environment.blueprint;
  return {
    activity: {
      targetResourceId: subscriptionId(env),
      categories: ACTIVITY_CATEGORIES,
      metrics: false,
    },
    state: {
      targetResourceId: `${storageAccountId(environment, 'state', 'state')}/blobServices/default`,
      categories: ['StorageRead', 'StorageWrite', 'StorageDelete'],
      metrics: false,
    },
    ...(hasVault(environment) ? { vault: { targetResourceId: vaultId(environment) } } : {}),
    ...(network.origin === 'made' ? networkResources(environment) : {}),
  };
}

/** A brought network is recorded by whoever runs it. */
function networkResources(environment: AzureEnvironment): Readonly<Record<string, DiagnosticsProps>> {
  const { environment: env, network } = environment.blueprint;
  const groups = [
    ...network.subnets.map(({ purpose }) => purpose),
    ...(environment.asked.network.agents === undefined ? [] : ['agents']),
  ];
  return {
    network: { targetResourceId: virtualNetworkId(environment) },
    ...Object.fromEntries(
      groups.map((group) => [
        `rules-${group}`,
        {
          targetResourceId: resourceId(
            env,
            'network',
            `Microsoft.Network/networkSecurityGroups/${env.name}-${group}`,
          ),
          metrics: false,
        },
      ]),
    ),
  };
}
