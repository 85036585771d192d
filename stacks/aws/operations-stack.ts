import { CfnLink } from 'aws-cdk-lib/aws-oam';
import type { Construct } from 'constructs';
import {
  AlertTopic,
  EnvironmentAlarms,
  EnvironmentStack,
  makeDashboard,
  makeMonthlyBudget,
  ResidencyWatch,
} from '../../lib/aws';
import type { AwsEnvironment, EnvironmentKeys } from '../../lib/aws';

/** Watches; nothing depends on it. */
export class OperationsStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, environment, 'operations', 'alerts, dashboard and budget');
    const topic = new AlertTopic(this, 'Alerts', environment, keys);
    new ResidencyWatch(this, 'Residency', environment, topic.arn);
    new EnvironmentAlarms(this, 'Alarm', environment, topic.arn);
    makeMonthlyBudget(this, 'Budget', environment, topic.arn);
    makeDashboard(this, 'Dashboard', environment);
    const { sink } = environment.estate.monitoring;
    if (sink !== undefined) {
      // Metrics only: logs of one department are never seen from another place.
      new CfnLink(this, 'SharedMetrics', {
        sinkIdentifier: sink,
        labelTemplate: '$AccountName',
        resourceTypes: ['AWS::CloudWatch::Metric'],
      });
    }
  }
}
