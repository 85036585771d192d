import { HOLE } from '../../template';

interface Look {
  readonly what: string;
  /** One of these is in every such secret: looked for first, since hardly any text has one. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
}

/** What secrets look like, wherever they are written. */
const LOOKS: readonly Look[] = [
  { what: 'an AWS access key', signs: ['AKIA', 'ASIA'], pattern: /\b(AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { what: 'a private key', signs: ['PRIVATE KEY'], pattern: /-----BEGIN ([A-Z]+ )*PRIVATE KEY-----/ },
  {
    what: 'a GitHub token',
    signs: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    pattern: /\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})/,
  },
  { what: 'a GitLab token', signs: ['glpat-'], pattern: /\bglpat-[A-Za-z0-9_-]{20,}/ },
  { what: 'a Slack token', signs: ['xox'], pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
  { what: 'a Hugging Face token', signs: ['hf_'], pattern: /\bhf_[A-Za-z0-9]{30,}/ },
  {
    what: 'a key of a model provider',
    signs: ['sk-'],
    // A name such as sk-dev-operations-alarms has words and dashes; a key has a long run without.
    pattern: /\bsk-(?=[\w-]*\d)(\w{32,}|(ant|proj|svcacct|admin|or)-[\w-]*\w{20,})/,
  },
  {
    what: 'a signed token',
    signs: ['eyJ'],
    pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/,
  },
  {
    what: 'a storage key',
    signs: ['AccountKey=', 'SharedAccessKey='],
    pattern: /\b(AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{20,}/,
  },
  { what: 'a signed address', signs: ['sig='], pattern: /[?&]sig=[A-Za-z0-9%+/]{20,}/ },
  {
    what: 'a password in an address',
    signs: ['://'],
    pattern: new RegExp(`\\b[a-z][a-z0-9+.-]*://[^/\\s:@]+:[^/\\s:@$<{${HOLE}]{3,}@`),
  },
  {
    what: 'a password in a connection string',
    signs: ['='],
    pattern: new RegExp(`(^|;)\\s*(Password|Pwd)=[^;$<{${HOLE}]{3,}`, 'i'),
  },
  {
    what: 'a secret that a script sets',
    signs: ['='],
    pattern: new RegExp(
      `(^|[\\s;&"'])(export\\s+)?[A-Z0-9_]*(PASSWORD|SECRET|TOKEN|API_KEY|ACCESS_KEY)=["']?[^\\s"'$<{/(\`${HOLE}]{6,}`,
    ),
  },
];

/** What secret is in a text; undefined when none is seen. */
export function secretIn(text: string): string | undefined {
  return LOOKS.find(({ signs, pattern }) => signs.some((sign) => text.includes(sign)) && pattern.test(text))
    ?.what;
}
