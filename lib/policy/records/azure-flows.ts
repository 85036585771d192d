import { ask, textOf } from '../../template';
import type { Resource } from '../../template';
import { armOf } from '../arm-table';
import type { Check, Fault } from '../control';
import { pointsAt } from '../pointing';
import { describe } from '../requirement';
import { SETTING } from './azure-logging';
import { missing } from './settings';

/** Flow records of each virtual network that is made, or of every security group as they were recorded before. */
export const virtualNetworkFlows: Check = (templates) => {
  const logs = [
    ...templates
      .ofType('azurerm_network_watcher_flow_log')
      .flatMap((log) => ['target_resource_id', 'network_security_group_id'].map((path) => ({ log, path }))),
    ...armOf(templates, 'Microsoft.Network/networkWatchers/flowLogs').map((log) => ({
      log,
      path: 'body.properties.targetResourceId',
    })),
  ];
  const pointing = (network: Resource): ('yes' | 'no' | 'maybe')[] =>
    logs.flatMap(({ log, path }) =>
      ask(log.properties, path).map(({ value }) => pointsAt(value, network, log, templates)),
    );
  const groups = templates.ofType('azurerm_network_security_group');
  const byGroups = groups.length > 0 && groups.every((group) => pointing(group).includes('yes'));
  return templates.ofType('azurerm_virtual_network').flatMap((network): Fault[] => {
    const points = pointing(network);
    if (points.includes('yes') || byGroups) return [];
    const fault = missing(network, '', 'a flow log of the network', templates);
    return [points.includes('maybe') ? { ...fault, verdict: 'cannot-tell' } : fault];
  });
};

/** The subscription's own records go somewhere. A template of somebody else's need not be the one that says so. */
export const activityLog: Check = (templates, { asked }) => {
  if (asked?.cloud !== 'azure') return [];
  const isSent = templates
    .ofType(SETTING)
    .some((setting) =>
      ask(setting.properties, 'target_resource_id').some(({ value }) =>
        /^\/subscriptions\/[^/]+\/?$/.test(textOf(value) ?? ''),
      ),
    );
  const [workspace] = templates.ofType('azurerm_log_analytics_workspace');
  if (isSent || workspace === undefined) return [];
  return [
    {
      subject: workspace,
      path: '',
      verdict: 'broken',
      got: describe({ kind: 'absent' }),
      expected: 'a diagnostic setting that sends the activity log of the subscription here',
    },
  ];
};
