import { requireArm } from '../arm-table';
import type { Control } from '../control';
import {
  AWS_LOGGING_ROWS,
  controlPlaneLogs,
  flowLogs,
  invocationLogs,
  loadBalancerLogs,
  managementEvents,
} from '../records/aws-logging';
import { queryLogsAreUsed, TRAIL_ROWS, trailExists } from '../records/aws-trails';
import { activityLog, virtualNetworkFlows } from '../records/azure-flows';
import { diagnostics, settingsSayMuch } from '../records/azure-logging';
import { all, isOneOf, require } from '../requirement';

export const loggingPresent: Control = {
  id: 'logging-present',
  title: 'Whoever uses, changes or reaches something leaves a record',
  why: 'A breach that leaves no record is neither noticed nor explained: control planes, networks, keys, stores and calls to models each have to say who did what.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '13.1, Audit information' },
    {
      document: 'NCSC Cyber Assessment Framework 4.0',
      clause: 'C1.a, Sources and tools for logging and monitoring',
    },
  ],
  traps: ['S-AI-07'],
  severity: 'medium',
  ncsc: ['13.1'],
  caf32: ['C1.a'],
  caf40: ['C1.a'],
  aiCode: ['12'],
  remediation:
    'Switch the log of the resource on and say where it goes: on Azure with a diagnostic setting, for networks with a flow log.',
  aws: all(
    require([...AWS_LOGGING_ROWS, ...TRAIL_ROWS]),
    controlPlaneLogs,
    flowLogs,
    loadBalancerLogs,
    invocationLogs,
    managementEvents,
    trailExists,
    queryLogsAreUsed,
  ),
  azure: all(
    diagnostics,
    settingsSayMuch,
    virtualNetworkFlows,
    activityLog,
    require([
      {
        types: 'azurerm_network_watcher_flow_log',
        path: 'enabled',
        test: isOneOf(true),
        expected: 'true',
        absent: 'broken',
      },
      {
        types: ['azurerm_monitor_activity_log_alert', 'azurerm_monitor_scheduled_query_rules_alert_v2'],
        path: 'enabled',
        test: isOneOf(true),
        expected: 'true, as it is by default: nobody is told otherwise',
        absent: 'fine',
      },
    ]),
    requireArm([
      {
        kinds: 'Microsoft.Network/networkWatchers/flowLogs',
        path: 'body.properties.enabled',
        test: isOneOf(true),
        expected: 'true',
        absent: 'fine',
      },
    ]),
  ),
};
