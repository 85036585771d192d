import { MonitorMetricAlert } from '@cdktn/provider-azurerm/lib/monitor-metric-alert';
import { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { metricWatches } from './metric-watches';

/** Alerts on what the environment has: models, endpoints and clusters. Azure has them in no region of the UK. */
export class MetricAlerts extends Construct {
  constructor(stack: EnvironmentStack, id: string, environment: AzureEnvironment, alertGroupId: string) {
    super(stack, id);
    const { environment: env, tags } = environment.blueprint;
    for (const watch of metricWatches(environment)) {
      const { title, description, target, namespace, metric, aggregation, above, dimensions = {} } = watch;
      new MonitorMetricAlert(this, title, {
        name: `${env.name}-${title}`,
        description,
        resourceGroupName: stack.group.name,
        enabled: true,
        severity: 2,
        scopes: [target],
        frequency: 'PT5M',
        windowSize: 'PT15M',
        autoMitigate: true,
        criteria: [
          {
            metricNamespace: namespace,
            metricName: metric,
            aggregation,
            operator: 'GreaterThan',
            threshold: above,
            skipMetricValidation: false,
            dimension: Object.entries(dimensions).map(([name, values]) => ({
              name,
              operator: 'Include',
              values: [...values],
            })),
          },
        ],
        action: [{ actionGroupId: alertGroupId }],
        tags,
      });
    }
  }
}
