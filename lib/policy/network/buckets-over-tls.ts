import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Check, Fault } from '../control';
import { statementsOf } from '../statements';
import type { Statement } from '../statements';

const DENIES = 'a statement that denies everybody what is asked without TLS: a bucket answers plain HTTP too';

/**
 * S3 answers plain HTTP unless the policy of the bucket denies it. A bucket has one policy: of several that are made for
 * it the last takes the place of the others, so each has to deny it.
 */
export const bucketsDenyPlainText: Check = (templates) =>
  ['AWS::S3::Bucket', 'aws_s3_bucket']
    .flatMap((type) => templates.ofType(type))
    .flatMap((bucket): Fault[] => {
      const policies = policiesOf(bucket, templates);
      if (policies.length === 0)
        return [
          { subject: bucket, path: '', verdict: 'broken', got: 'no policy of the bucket', expected: DENIES },
        ];
      const open = policies.filter(
        (policy) => !statementsIn(policy, templates).some((each) => deniesPlainText(each)),
      );
      const isSure = open.length === policies.length;
      return (isSure ? open.slice(0, 1) : open).map((policy) => ({
        subject: policy,
        path: policyPath(policy),
        verdict: isSure && statementsIn(policy, templates).length > 0 ? 'broken' : 'cannot-tell',
        got: isSure ? 'no such statement' : 'no such statement, in one of several policies of the bucket',
        expected: DENIES,
      }));
    });

const policyPath = ({ type }: Resource): string => (type.startsWith('AWS::') ? 'PolicyDocument' : 'policy');

function policiesOf(bucket: Resource, templates: Templates): Resource[] {
  const names = ['BucketName', 'bucket'].flatMap((path) => textsAt(bucket, path));
  return ['AWS::S3::BucketPolicy', 'aws_s3_bucket_policy', 'aws_s3_bucket']
    .flatMap((type) => templates.ofType(type))
    .filter((policy) =>
      policy.type === 'aws_s3_bucket'
        ? policy === bucket && ask(policy.properties, 'policy').some(({ value }) => value.kind !== 'absent')
        : templates.mentionsOf(bucket).some(({ from, path }) => from === policy && /^bucket$/i.test(path)) ||
          ['Bucket', 'bucket'].flatMap((path) => textsAt(policy, path)).some((name) => names.includes(name)),
    );
}

function textsAt({ properties }: Resource, path: string): string[] {
  return ask(properties, path).flatMap(({ value }) => (value.kind === 'known' ? [String(value.value)] : []));
}

/** Statements in a policy, or in the document of Terraform that it takes. */
function statementsIn(policy: Resource, templates: Templates): Statement[] {
  return statementsOf(templates).filter(
    ({ resource }) =>
      resource === policy ||
      (resource.mode === 'data' && templates.mentionsOf(resource).some(({ from }) => from === policy)),
  );
}

function deniesPlainText({ effect, principals, actions, conditions }: Statement): boolean {
  return (
    effect === 'Deny' &&
    principals.some(({ id }) => textOf(id) === '*') &&
    actions.some((action) => /^(s3:)?\*$/i.test(textOf(action) ?? '')) &&
    // A request without TLS has no s3:TlsVersion, so a denial of old versions lets it pass.
    conditions.some(
      ({ operator, key, values }) =>
        key.toLowerCase() === 'aws:securetransport' &&
        /^bool(ifexists)?$/i.test(operator) &&
        values.every((value) => textOf(value) === 'false'),
    )
  );
}
