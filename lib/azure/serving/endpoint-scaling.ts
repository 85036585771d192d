import { MonitorAutoscaleSetting } from '@cdktn/provider-azurerm/lib/monitor-autoscale-setting';
import type { MonitorAutoscaleSettingProfileRule } from '@cdktn/provider-azurerm/lib/monitor-autoscale-setting';
import type { Construct } from 'constructs';
import type { MachineLearningEndpointPlan } from '../../blueprint';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';

/** Instances take many minutes to load a model: they are not let go of quickly. */
const COOLDOWN = { Increase: 'PT10M', Decrease: 'PT30M' } as const;

/**
 * Scales between the bounds by requests a minute for each instance. An instance is let go of when what it serves is
 * half of what it could.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-autoscale-endpoints
 * @see https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-machinelearningservices-workspaces-onlineendpoints-deployments-metrics
 */
export function scaleEndpoint(
  scope: Construct,
  id: string,
  stack: EnvironmentStack,
  { blueprint }: AzureEnvironment,
  { name, instances, invocationsPerInstance }: MachineLearningEndpointPlan,
  deploymentId: string,
): void {
  const { environment, tags } = blueprint;
  const { min, max } = instances;
  new MonitorAutoscaleSetting(scope, id, {
    name: `${environment.name}-${name}`,
    resourceGroupName: stack.group.name,
    location: stack.group.location,
    targetResourceId: deploymentId,
    enabled: true,
    profile: [
      {
        name: 'requests',
        capacity: { default: min, minimum: min, maximum: max },
        rule: [
          rule(deploymentId, 'Increase', 'GreaterThan', invocationsPerInstance),
          rule(deploymentId, 'Decrease', 'LessThan', invocationsPerInstance / 2),
        ],
      },
    ],
    tags,
  });
}

function rule(
  metricResourceId: string,
  direction: keyof typeof COOLDOWN,
  operator: string,
  threshold: number,
): MonitorAutoscaleSettingProfileRule {
  return {
    metricTrigger: {
      metricName: 'RequestsPerMinute',
      metricResourceId,
      divideByInstanceCount: true,
      timeGrain: 'PT1M',
      statistic: 'Average',
      timeWindow: 'PT5M',
      timeAggregation: 'Average',
      operator,
      threshold,
    },
    scaleAction: { direction, type: 'ChangeCount', value: 1, cooldown: COOLDOWN[direction] },
  };
}
