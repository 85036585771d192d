import { ask, HOLE, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import type { Fault } from '../control';
import { faultOf, judgeText, textsIn, worst } from '../judge-text';
import type { Verdict } from '../requirement';
import type { Condition, Statement } from '../statements';

export const GITHUB = 'token.actions.githubusercontent.com';

const SUBJECT =
  'a condition on the subject that names one repository and its environment, branch or tag, or one service account';
const AUDIENCE = 'a condition on the audience: a token for somebody else’s service would do otherwise';

/** Judges whom a trust in another identity provider lets in. Staff of a SAML provider sign in by name. */
export function judgeFederation(
  id: Possible,
  statement: Statement,
  path: string,
  templates: Templates,
): Fault[] {
  const { resource, conditions } = statement;
  const provider = providerOf(id, resource, templates);
  if (provider === undefined) {
    const verdict = subjectsOf(conditions).length > 0 ? 'fine' : judgeText(id, () => 'fine');
    return faultOf(resource, path, verdict, id, SUBJECT);
  }
  if (provider === 'saml') return [];
  const subjects = subjectsOf(conditions);
  const isGitHub = provider.includes(GITHUB);
  const bySubject = subjects.flatMap(({ values }) =>
    values.map((value) => judgeText(value, (text) => judgeSubject(text, isGitHub))),
  );
  const subjectVerdict = subjects.length === 0 ? 'broken' : worst(bySubject);
  const [first] = subjects[0]?.values ?? [];
  const needsAudience = isGitHub || provider.includes('cognito-identity');
  const hasAudience = conditions.some(
    ({ operator, key, values }) =>
      /String(Equals|Like|EqualsIgnoreCase)$/.test(operator) &&
      /:aud$/i.test(key) &&
      values.every((value) => !textsIn(value).some((text) => /^\*+$/.test(text))),
  );
  return [
    ...faultOf(resource, path, subjectVerdict, first ?? `anybody of ${provider}`, SUBJECT),
    ...faultOf(
      resource,
      path,
      needsAudience && !hasAudience ? 'broken' : 'fine',
      `no audience for ${provider}`,
      AUDIENCE,
    ),
  ];
}

function subjectsOf(conditions: readonly Condition[]): Condition[] {
  return conditions.filter(
    ({ operator, key, values }) =>
      /^(ForAnyValue:)?String(Equals|Like|EqualsIgnoreCase)$/.test(operator) &&
      /:(sub|job_workflow_ref|repository|amr)$/i.test(key) &&
      values.length > 0,
  );
}

/** Host of an identity provider, `saml`, or undefined when it is not known which it is. */
function providerOf(id: Possible, resource: Resource, templates: Templates): string | undefined {
  if (id.kind === 'reference') {
    const target = templates.target(id, resource);
    if (/SAML|saml/.test(target?.type ?? id.address)) return 'saml';
    if (target === undefined) return undefined;
    const [url] = ['Url', 'url'].flatMap((path) =>
      ask(target.properties, path).flatMap(({ value }) => textsIn(value)),
    );
    // A cluster's own issuer is only known once there is a cluster.
    return url?.replace(/^https:\/\//, '') ?? 'its provider';
  }
  const text = textOf(id);
  if (text === undefined || text === HOLE) return undefined;
  if (text.includes(':saml-provider/')) return 'saml';
  const host = text.replace(/^.*:oidc-provider\//, '');
  return host.replaceAll(HOLE, '…');
}

/** Judges who a token is of. @see GitHub Docs, OpenID Connect reference, Example subject claims */
export function judgeSubject(text: string, isGitHub: boolean): Verdict {
  if (/^\*+$/.test(text)) return 'broken';
  if (!isGitHub && !text.startsWith('repo:')) {
    if (/^system:serviceaccount:/.test(text)) {
      const [namespace = '', name = ''] = text.split(':').slice(2);
      return /[*?]/.test(namespace) || /^[*?]*$/.test(name) ? 'broken' : 'fine';
    }
    return /[*?]/.test(text) ? 'broken' : 'fine';
  }
  if (/^repo:[^*?/:]+\/[^*?/:]+:(environment:[^*?]+|ref:refs\/(heads\/[^*?]+|tags\/[^?]+))$/.test(text))
    return 'fine';
  // Part of it is not known: what is known may already be too wide.
  return text.includes(HOLE) && !/[*?]/.test(text) ? 'cannot-tell' : 'broken';
}
