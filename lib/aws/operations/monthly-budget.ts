import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { AwsEnvironment } from '../environment';

/** Per cent of the budget at which the owner is told of money spent. */
const SPENT_PERCENT = [50, 80, 100] as const;

/** What the environment may cost in a month. A budget tells; it stops nothing. AWS counts in US dollars. */
export function makeMonthlyBudget(
  scope: Construct,
  id: string,
  { blueprint }: AwsEnvironment,
  topicArn: string,
): CfnBudget {
  const { environment, budget, accountability, tags } = blueprint;
  if (budget.inUSD === undefined) throw new Error(`no budget in US dollars for ${environment.address}`);
  const notice = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: {
      notificationType,
      comparisonOperator: 'GREATER_THAN',
      threshold,
      thresholdType: 'PERCENTAGE',
    },
    subscribers: [
      { subscriptionType: 'EMAIL', address: accountability.email },
      { subscriptionType: 'SNS', address: topicArn },
    ],
  });
  return new CfnBudget(scope, id, {
    resourceTags: Object.entries(tags).map(([key, value]) => ({ key, value })),
    budget: {
      budgetName: `${environment.name}-monthly`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: budget.inUSD.monthly, unit: 'USD' },
    },
    notificationsWithSubscribers: [
      ...SPENT_PERCENT.map((percent) => notice('ACTUAL', percent)),
      notice('FORECASTED', 100),
    ],
  });
}
