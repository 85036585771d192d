import type { Construct } from 'constructs';
import { Artefacts, EnvironmentStack } from '../../lib/aws';
import type { AwsEnvironment, EnvironmentKeys } from '../../lib/aws';

/** Outlives the machines that run what is in it. */
export class ArtefactsStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, environment, 'artefacts', 'model weights and container images');
    new Artefacts(this, 'Default', environment, keys);
  }
}
