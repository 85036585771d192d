import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { pointersTo, pointsAt } from '../pointing';

/** Where one side of a bucket is written: in the bucket, or with Terraform in a resource beside it. */
export interface Part {
  readonly holder: Resource;
  readonly block: string;
}

export type Side = 'lock' | 'versioning' | 'replication' | 'lifecycle';

const CAMEL: Record<Side, string> = {
  lock: 'ObjectLockConfiguration.Rule.DefaultRetention',
  versioning: 'VersioningConfiguration.Status',
  replication: 'ReplicationConfiguration.Rules',
  lifecycle: 'LifecycleConfiguration.Rules',
};
const SNAKE: Record<Side, readonly [type: string, block: string, inline: string]> = {
  lock: [
    'aws_s3_bucket_object_lock_configuration',
    'rule.default_retention',
    'object_lock_configuration.rule.default_retention',
  ],
  versioning: ['aws_s3_bucket_versioning', 'versioning_configuration.status', 'versioning.enabled'],
  replication: ['aws_s3_bucket_replication_configuration', 'rule', 'replication_configuration.rules'],
  lifecycle: ['aws_s3_bucket_lifecycle_configuration', 'rule', 'lifecycle_rule'],
};

/** Where a side of a bucket is written; where it would be, if it is not. */
export function partsOf(bucket: Resource, side: Side, templates: Templates): Part[] {
  if (bucket.type === 'AWS::S3::Bucket') return [{ holder: bucket, block: CAMEL[side] }];
  const [type, block, inline] = SNAKE[side];
  const apart = pointersTo(bucket, templates, [{ types: type, path: 'bucket' }]);
  return apart.length > 0
    ? apart.map(({ from }) => ({ holder: from, block }))
    : [{ holder: bucket, block: inline }];
}

export function isThere({ holder, block }: Part): boolean {
  return ask(holder.properties, block).some(({ value }) => value.kind !== 'absent');
}

export interface Copy {
  readonly part: Part;
  /** Path of the rule within the part. */
  readonly path: string;
  readonly enabled: 'yes' | 'no' | 'unknown';
  /** The bucket that is copied to, if it is among the templates. */
  readonly archive: Resource | undefined;
}

/** What is copied from a bucket to another as it arrives. */
export function copiesOf(bucket: Resource, templates: Templates): Copy[] {
  const isCamel = bucket.type === 'AWS::S3::Bucket';
  const buckets = templates.ofType(bucket.type);
  return partsOf(bucket, 'replication', templates).flatMap((part) =>
    ask(part.holder.properties, `${part.block}[]`)
      .filter(({ value }) => value.kind === 'map')
      .map(({ path, value }): Copy => {
        const statuses = ask(value, isCamel ? 'Status' : 'status').map((answer) => answer.value);
        const destinations = ask(value, isCamel ? 'Destination.Bucket' : 'destination.bucket');
        return {
          part,
          path,
          enabled: statuses.some((status) => textOf(status) === 'Disabled')
            ? 'no'
            : statuses.every((status) => status.kind === 'known')
              ? 'yes'
              : 'unknown',
          archive: buckets.find((other) =>
            destinations.some((answer) => pointsAt(answer.value, other, part.holder, templates) === 'yes'),
          ),
        };
      }),
  );
}
