import type { Construct } from 'constructs';
import { ContentStore, EnvironmentStack, LogArchive } from '../../lib/aws';
import type { AwsEnvironment, EnvironmentKeys } from '../../lib/aws';

/** Outlives what it records. */
export class LoggingStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, environment, 'logging', 'audit archive, and the store of prompts and completions');
    new LogArchive(this, 'Audit', environment, keys);
    new ContentStore(this, 'Content', environment, keys);
  }
}
