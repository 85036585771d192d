import { HOLE } from '../../template';

/** What secrets look like, wherever they are written. */
const PATTERNS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an AWS access key', /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a private key', /-----BEGIN ([A-Z]+ )*PRIVATE KEY-----/],
  ['a GitHub token', /\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})/],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20,}/],
  ['a Slack token', /\bxox[abprs]-[A-Za-z0-9-]{10,}/],
  ['a Hugging Face token', /\bhf_[A-Za-z0-9]{30,}/],
  // A name such as sk-dev-operations-alarms has words and dashes; a key has a long run without.
  ['a key of a model provider', /\bsk-(?=[\w-]*\d)(\w{32,}|(ant|proj|svcacct|admin|or)-[\w-]*\w{20,})/],
  ['a signed token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/],
  ['a storage key', /\b(AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{20,}/],
  ['a signed address', /[?&]sig=[A-Za-z0-9%+/]{20,}/],
  ['a password in an address', new RegExp(`\\b[a-z][a-z0-9+.-]*://[^/\\s:@]+:[^/\\s:@$<{${HOLE}]{3,}@`)],
  ['a password in a connection string', new RegExp(`(^|;)\\s*(Password|Pwd)=[^;$<{${HOLE}]{3,}`, 'i')],
  [
    'a secret that a script sets',
    new RegExp(
      `(^|[\\s;&"'])(export\\s+)?[A-Z0-9_]*(PASSWORD|SECRET|TOKEN|API_KEY|ACCESS_KEY)=["']?[^\\s"'$<{/(\`${HOLE}]{6,}`,
    ),
  ],
];

/** What secret is in a text; undefined when none is seen. */
export function secretIn(text: string): string | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
}
