import { CfnPolicy } from 'aws-cdk-lib/aws-organizations';
import { Construct } from 'constructs';
import type { Estate } from '../../department';
import type { PolicyDocument } from '../policy-document';
import { inRegionInference } from './in-region-inference';
import { noWayOut } from './no-way-out';
import { protectedRecords } from './protected-records';
import { regionLock } from './region-lock';

/** AWS may not use what is sent to its AI services to improve them, and no account can say otherwise. */
const AI_OPT_OUT = {
  services: {
    '@@operators_allowed_for_child_policies': ['@@none'],
    default: {
      '@@operators_allowed_for_child_policies': ['@@none'],
      opt_out_policy: { '@@operators_allowed_for_child_policies': ['@@none'], '@@assign': 'optOut' },
    },
  },
} as const;

/** What no account of a department can do, whoever is signed in to it. */
export class GuardRails extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly estate: Estate,
  ) {
    super(scope, id);
    this.deny('RegionLock', 'Nothing happens outside the UK.', regionLock(estate.allowedRegions.aws));
    this.deny(
      'InRegionInference',
      'Models are called in the Region, and nothing asked is kept.',
      inRegionInference(),
    );
    this.deny('ProtectedRecords', 'What records, and what was recorded, stays.', protectedRecords());
    this.deny('NoWayOut', 'Nobody opens a network or an account to the outside.', noWayOut());
    this.attach(
      'AiOptOut',
      'AISERVICES_OPT_OUT_POLICY',
      'AWS improves no AI service with what is sent to it.',
      AI_OPT_OUT,
    );
  }

  private deny(title: string, description: string, document: PolicyDocument): void {
    this.attach(title, 'SERVICE_CONTROL_POLICY', description, document);
  }

  private attach(title: string, type: string, description: string, content: object): void {
    new CfnPolicy(this, title, {
      name: `sovereign-${title.replace(/[A-Z]/g, (letter, index) => `${index === 0 ? '' : '-'}${letter.toLowerCase()}`)}`,
      description,
      type,
      content,
      targetIds: this.estate.organisation.targets,
      tags: [{ key: 'sovereign:department', value: 'estate' }],
    });
  }
}
