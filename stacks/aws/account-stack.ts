import type { Construct } from 'constructs';
import { AccountBaseline, EnvironmentStack } from '../../lib/aws';
import type { AwsEnvironment, EnvironmentKeys } from '../../lib/aws';

/** What is set once for the account. */
export class AccountStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, environment, 'account', 'settings of the whole account');
    new AccountBaseline(this, 'Default', environment, keys);
  }
}
