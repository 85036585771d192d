import type { Construct } from 'constructs';
import { ContentStore, EnvironmentStack, LogArchive } from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';

/** Outlives what it records. */
export class LoggingStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AzureEnvironment) {
    super(scope, environment, 'logging');
    const archive = new LogArchive(this, 'audit', environment);
    new ContentStore(this, 'content', environment);
    archive.precede(this);
  }
}
