import type { Construct } from 'constructs';
import {
  DefenderPlans,
  EnvironmentStack,
  GuardRails,
  makeMonthlyBudget,
  Registrations,
} from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';

/**
 * Settings of the whole subscription. An owner of the subscription deploys it, as the state stack: whoever deploys
 * everything else could otherwise take the guard rails away first.
 */
export class SubscriptionStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AzureEnvironment) {
    super(scope, environment, 'subscription');
    const registrations = new Registrations(this, 'provider', environment);
    new GuardRails(this, 'policy', environment);
    new DefenderPlans(this, 'defender', environment, registrations);
    makeMonthlyBudget(this, 'budget', environment);
  }
}
