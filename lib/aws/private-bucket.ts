import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import type { CfnBucketProps } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { denyPlainText, policyDocument } from './policy-document';
import type { Statement } from './policy-document';
import { retain } from './retain';

export interface PrivateBucketProps {
  readonly bucketName: string;
  /** Key that everything in the bucket is encrypted with. */
  readonly keyArn: string;
  /** Statements beside those that refuse plain text. */
  readonly statements: readonly Statement[];
  /** Lifecycle, replication, Object Lock. What makes the bucket private cannot be given here. */
  readonly settings?: Omit<
    CfnBucketProps,
    | 'bucketName'
    | 'bucketEncryption'
    | 'publicAccessBlockConfiguration'
    | 'ownershipControls'
    | 'versioningConfiguration'
    | 'accessControl'
  >;
}

/** A bucket nobody outside can be let into: versioned, encrypted with a given key, TLS only, kept when its stack goes. */
export class PrivateBucket extends Construct {
  readonly bucket: CfnBucket;
  /** For what can write to the bucket only once its policy is there. */
  readonly policy: CfnBucketPolicy;
  /** Known from the name, so that policies elsewhere can name the bucket. */
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    { bucketName, keyArn, statements, settings }: PrivateBucketProps,
  ) {
    super(scope, id);
    this.arn = `arn:aws:s3:::${bucketName}`;
    this.bucket = new CfnBucket(this, 'Resource', {
      ...settings,
      bucketName,
      bucketEncryption: {
        serverSideEncryptionConfiguration: [
          {
            bucketKeyEnabled: true,
            serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn },
          },
        ],
      },
      publicAccessBlockConfiguration: {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
      versioningConfiguration: { status: 'Enabled' },
    });
    retain(this.bucket);
    this.policy = new CfnBucketPolicy(this, 'Policy', {
      bucket: this.bucket.ref,
      policyDocument: policyDocument(...denyPlainText(this.arn), ...statements),
    });
  }
}
