import { DefaultStackSynthesizer, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { GuardRails } from '../../lib/aws';
import type { Estate } from '../../lib/department';

/** What holds for the accounts of all departments; deployed once, in the organisation's management account. */
export class GuardRailsStack extends Stack {
  constructor(scope: Construct, estate: Estate) {
    super(scope, 'estate-guard-rails', {
      description: 'Guard rails for the accounts of all departments',
      env: { account: estate.organisation.managementAccount, region: estate.allowedRegions.aws[0] },
      terminationProtection: true,
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    });
    new GuardRails(this, 'Default', estate);
  }
}
