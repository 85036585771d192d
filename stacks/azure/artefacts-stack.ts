import type { Construct } from 'constructs';
import { Artefacts, EnvironmentStack } from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';

/** Outlives the machines that run what is in it. */
export class ArtefactsStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AzureEnvironment) {
    super(scope, environment, 'artefacts');
    new Artefacts(this, 'artefacts', environment);
  }
}
