import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Check, Fault } from '../control';
import { statementsOf } from '../statements';
import type { Statement } from '../statements';

const DENIES = 'a statement that denies everybody what is asked without TLS: a bucket answers plain HTTP too';

/** S3 answers plain HTTP unless the policy of the bucket denies it. */
export const bucketsDenyPlainText: Check = (templates) =>
  ['AWS::S3::Bucket', 'aws_s3_bucket']
    .flatMap((type) => templates.ofType(type))
    .flatMap((bucket): Fault[] => {
      const policies = policiesOf(bucket, templates);
      if (policies.some((policy) => statementsIn(policy, templates).some(deniesPlainText))) return [];
      const [subject = bucket] = policies;
      return [
        {
          subject,
          path: subject === bucket ? '' : policyPath(subject),
          verdict:
            subject !== bucket && statementsIn(subject, templates).length === 0 ? 'cannot-tell' : 'broken',
          got: subject === bucket ? 'no policy of the bucket' : 'no such statement',
          expected: DENIES,
        },
      ];
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
