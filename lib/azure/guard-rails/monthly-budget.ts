import { ConsumptionBudgetSubscription } from '@cdktn/provider-azurerm/lib/consumption-budget-subscription';
import type { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import { subscriptionId } from '../names';

/** Per cent of the budget at which the owner is told of money spent. */
const SPENT_PERCENT = [50, 80, 100] as const;

/** First of the month in which it is planned: Azure takes no budget that begins earlier, nor on another day. */
const THIS_MONTH = `\${formatdate("YYYY-MM-01'T'00:00:00Z", plantimestamp())}`;

/**
 * What the environment may cost in a month. A budget tells; it stops nothing. Azure counts in the currency in which the
 * subscription is billed, which has to be pounds.
 * @see https://learn.microsoft.com/azure/cost-management-billing/costs/tutorial-acm-create-budgets
 */
export function makeMonthlyBudget(
  scope: Construct,
  id: string,
  { blueprint }: AzureEnvironment,
): ConsumptionBudgetSubscription {
  const { environment, budget, accountability } = blueprint;
  const notice = (thresholdType: 'Actual' | 'Forecasted', threshold: number) => ({
    enabled: true,
    thresholdType,
    operator: 'GreaterThan',
    threshold,
    contactEmails: [accountability.email],
  });
  return new ConsumptionBudgetSubscription(scope, id, {
    name: `${environment.name}-monthly`,
    subscriptionId: subscriptionId(environment),
    amount: budget.monthlyGBP,
    timeGrain: 'Monthly',
    timePeriod: { startDate: THIS_MONTH },
    notification: [...SPENT_PERCENT.map((percent) => notice('Actual', percent)), notice('Forecasted', 100)],
    // It began when it was made.
    lifecycle: { ignoreChanges: ['time_period'] },
  });
}
