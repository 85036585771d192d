import { ask, fromJson, HOLE, textOf } from '../template';
import type { Possible, Resource, Value } from '../template';
import { row } from './requirement';
import type { Requirement, Verdict } from './requirement';

/** Policies of collections of OpenSearch Serverless, which each cloud's language writes as text or as the map it is. */
export function searchPolicyRows(
  kind: 'network' | 'encryption',
  judge: (policy: Value) => Verdict,
  expected: string,
): Requirement[] {
  return (
    [
      ['AWS::OpenSearchServerless::SecurityPolicy', 'Policy', 'Type'],
      ['aws_opensearchserverless_security_policy', 'policy', 'type'],
    ] as const
  ).map(([type, path, word]) => {
    const isOfKind = ({ properties }: Resource): boolean =>
      ask(properties, word).some(({ value }) => value.kind !== 'known' || value.value === kind);
    return row(type, path, (value) => judgePolicy(value, judge), expected, 'broken', isOfKind);
  });
}

function judgePolicy(value: Possible, judge: (policy: Value) => Verdict): Verdict {
  if (value.kind === 'list' || value.kind === 'map') return judge(value);
  const policy = fromJson((textOf(value) ?? '').replaceAll(HOLE, '*'));
  return policy === undefined ? 'cannot-tell' : judge(policy);
}

/** What a policy says in any of its rules. */
export function saysInPolicy(policy: Value, key: string): Possible[] {
  return ask(policy, policy.kind === 'list' ? `[].${key}` : key).map(({ value }) => value);
}
