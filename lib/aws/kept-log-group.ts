import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { retain } from './retain';

export interface KeptLogGroupProps {
  readonly logGroupName: string;
  readonly keyArn: string;
  readonly retentionDays: number;
}

/** A log group that always has a retention and a key, and is kept when its stack goes. */
export class KeptLogGroup extends Construct {
  readonly logGroup: CfnLogGroup;
  /** Without the trailing `:*`. */
  readonly arn: string;
  readonly logGroupName: string;

  constructor(scope: Construct, id: string, { logGroupName, keyArn, retentionDays }: KeptLogGroupProps) {
    super(scope, id);
    this.logGroup = new CfnLogGroup(this, 'Resource', {
      logGroupName,
      kmsKeyId: keyArn,
      retentionInDays: retentionDays,
      deletionProtectionEnabled: true,
    });
    retain(this.logGroup);
    this.logGroupName = logGroupName;
    this.arn = `arn:aws:logs:${this.logGroup.stack.region}:${this.logGroup.stack.account}:log-group:${logGroupName}`;
  }
}
