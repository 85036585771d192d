import { ask } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Check, Fault } from '../control';
import { pointersTo } from '../pointing';
import { isOneOf, judge } from '../requirement';
import { CUSTOMER_KEY, isCustomerKey } from './customer-key';

/** Those who write logs with a key of S3's only: load balancers, and S3 itself. */
const REFUSE_KEYS = [
  { types: 'AWS::S3::Bucket', path: 'LoggingConfiguration.DestinationBucketName' },
  { types: 'AWS::ElasticLoadBalancingV2::LoadBalancer', path: 'LoadBalancerAttributes.Value' },
  { types: 'aws_s3_bucket_logging', path: 'target_bucket' },
  { types: ['aws_lb', 'aws_alb'], path: 'access_logs.bucket' },
];

const ALGORITHM = {
  test: isOneOf('aws:kms', 'aws:kms:dsse'),
  expected: `aws:kms, with ${CUSTOMER_KEY}: S3 encrypts with its own key otherwise`,
  absent: 'broken',
} as const;
const KEY = {
  test: isCustomerKey,
  expected: CUSTOMER_KEY,
  absent: 'broken',
} as const;

const CFN = 'BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault';
const HCL = 'rule.apply_server_side_encryption_by_default';

/** Buckets are encrypted by default with a customer-managed key. */
export const bucketKeys: Check = (templates, context) => {
  const rows = (resource: Resource, block: string, names: readonly [string, string]): Fault[] => {
    const faults = judge({ ...ALGORITHM, path: `${block}.${names[0]}` }, resource, templates, context);
    // Another algorithm takes no key: that is one fault.
    return faults.some(({ verdict }) => verdict === 'broken')
      ? faults
      : [...faults, ...judge({ ...KEY, path: `${block}.${names[1]}` }, resource, templates, context)];
  };
  return [
    ...templates
      .ofType('AWS::S3::Bucket')
      .filter((bucket) => takesKeys(bucket, templates))
      .flatMap((bucket) => rows(bucket, CFN, ['SSEAlgorithm', 'KMSMasterKeyID'])),
    ...templates
      .ofType('aws_s3_bucket')
      .filter((bucket) => takesKeys(bucket, templates))
      .flatMap((bucket) => {
        const inline = 'server_side_encryption_configuration';
        if (ask(bucket.properties, inline).some(({ value }) => value.kind !== 'absent'))
          return rows(bucket, `${inline}.${HCL}`, ['sse_algorithm', 'kms_master_key_id']);
        const apart = pointersTo(bucket, templates, [
          { types: 'aws_s3_bucket_server_side_encryption_configuration', path: 'bucket' },
        ]);
        return apart.length > 0
          ? apart.flatMap(({ from }) => rows(from, HCL, ['sse_algorithm', 'kms_master_key_id']))
          : rows(bucket, `${inline}.${HCL}`, ['sse_algorithm', 'kms_master_key_id']);
      }),
  ];
};

function takesKeys(bucket: Resource, templates: Templates): boolean {
  return !pointersTo(bucket, templates, REFUSE_KEYS).some(({ certain }) => certain);
}
