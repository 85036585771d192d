import { secretIn } from '../../../lib/policy/secrets/secret-texts';

/** Put together here, so that no file of ours looks as if it had a secret. */
const filler = (length: number): string => 'a1B2'.repeat(20).slice(0, length);
const sixteen = 'A1B2'.repeat(4);
const key = ['PRIVATE', 'KEY'].join(' ');

test.each<readonly [what: string, secret: string]>([
  ['an AWS access key', `AKIA${sixteen}`],
  ['an AWS access key', `ASIA${sixteen}`],
  ['a private key', `-----BEGIN ${key}-----`],
  ['a private key', `-----BEGIN RSA ${key}-----`],
  ...['ghp', 'gho', 'ghu', 'ghs', 'ghr'].map((kind) => ['a GitHub token', `${kind}_${filler(36)}`] as const),
  ['a GitHub token', `github_pat_${filler(40)}`],
  ['a GitLab token', `glpat-${filler(20)}`],
  ['a Slack token', `xoxb-${filler(10)}`],
  ['a Hugging Face token', `hf_${filler(30)}`],
  ['a key of a model provider', `sk-${filler(32)}`],
  ['a key of a model provider', `sk-ant-${filler(20)}`],
  ['a signed token', `eyJ${filler(10)}.eyJ${filler(10)}.${filler(5)}`],
  ['a storage key', `AccountKey=${filler(20)}`],
  ['a storage key', `SharedAccessKey=${filler(20)}`],
  ['a signed address', `?sig=${filler(20)}`],
  ['a signed address', `&sig=${filler(20)}`],
  ['a password in an address', `postgres://admin:${filler(8)}@db`],
  ['a password in a connection string', `Server=db;Password=${filler(8)}`],
  ['a password in a connection string', `pwd=${filler(8)}`],
  ['a secret that a script sets', `export DB_PASSWORD=${filler(8)}`],
])('%s', (what, secret) => {
  expect(secretIn(secret)).toBe(what);
  expect(secretIn(secret.replace(/[=_:-]/g, ' ').slice(0, -1))).toBeUndefined();
});

test.each([
  'arn:aws:iam::111122223333:role/sk-dev-operations-alarms',
  'https://example.test/path?a=b',
  'PASSWORD=$DB_PASSWORD',
  '',
])('none in %s', (text) => {
  expect(secretIn(text)).toBeUndefined();
});
