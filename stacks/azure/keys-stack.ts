import type { Construct } from 'constructs';
import { EnvironmentStack, Keys } from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';

/** Outlives everything that is encrypted. */
export class KeysStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AzureEnvironment) {
    super(scope, environment, 'keys');
    new Keys(this, 'key', environment);
  }
}
