import type { Construct } from 'constructs';
import { AlertGroup, EnvironmentStack, MetricAlerts, QueryAlerts, TamperingAlerts } from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';

/** Watches; nothing depends on it. */
export class OperationsStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AzureEnvironment) {
    super(scope, environment, 'operations');
    const alerts = new AlertGroup(this, 'alerts', environment);
    new TamperingAlerts(this, 'tampering', environment, alerts.id);
    new QueryAlerts(this, 'query', environment, alerts.id);
    new MetricAlerts(this, 'metric', environment, alerts.id);
  }
}
