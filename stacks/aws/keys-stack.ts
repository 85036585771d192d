import type { Construct } from 'constructs';
import { EnvironmentStack, Keys } from '../../lib/aws';
import type { AwsEnvironment, EnvironmentKeys } from '../../lib/aws';

/** Outlives everything that is encrypted. */
export class KeysStack extends EnvironmentStack {
  readonly keys: EnvironmentKeys;

  constructor(scope: Construct, environment: AwsEnvironment) {
    super(scope, environment, 'keys', 'customer-managed keys, one for each purpose');
    this.keys = new Keys(this, 'Default', environment).keys;
  }
}
