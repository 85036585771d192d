import { DefaultStackSynthesizer, Stack, Tags } from 'aws-cdk-lib';
import type { CfnElement } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AwsEnvironment } from './environment';

/** One lifetime of one environment. Its name is `<department>-<stage>-<lifetime>`. */
export class EnvironmentStack extends Stack {
  readonly environmentName: string;

  constructor(scope: Construct, { blueprint }: AwsEnvironment, lifetime: string, description: string) {
    const { environment, tags } = blueprint;
    super(scope, `${environment.name}-${lifetime}`, {
      description: `${environment.departmentName}, ${environment.stage}: ${description}`,
      env: { account: environment.account, region: environment.region },
      terminationProtection: environment.production,
      tags,
      // The version of the bootstrap stack is checked by the CLI; in the template it would be a parameter that a deployer can set.
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    });
    this.environmentName = environment.name;
    for (const [key, value] of Object.entries(tags)) Tags.of(this).add(key, value);
  }

  /**
   * Logical ids are the path without a hash: they are read by reviewers, and renaming one replaces a resource.
   * CDK refuses two alike.
   */
  protected override allocateLogicalId(element: CfnElement): string {
    const [, ...path] = element.node.path.split('/');
    return path
      .filter((step) => step !== 'Resource' && step !== 'Default')
      .map((step) =>
        step.replace(/(^|[^A-Za-z0-9]+)([a-z0-9]?)/g, (_match, _gap, letter: string) => letter.toUpperCase()),
      )
      .join('');
  }
}
