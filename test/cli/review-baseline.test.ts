import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EnvironmentReport } from '../../lib/report';
import { expectGolden } from '../support/golden';
import { runSovereign } from '../support/run-sovereign';

const ENVIRONMENT = 'dfe/dev/aws';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sovereign-baseline-test-'));
  cpSync('config', join(folder, 'config'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const sovereign = (...argv: string[]) => runSovereign(folder, ...argv);
const reviewed = (name: string): string => readFileSync(join(folder, 'out/review', name), 'utf8');

/** Logs of the first stage are kept for a shorter time from now on. */
function shortenLogs(): void {
  const file = join(folder, 'config/departments/dfe.yaml');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace('contentRetentionDays: 7', 'contentRetentionDays: 5');
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}

test('a review compares with a baseline, which may be what out/ was until now', async () => {
  await sovereign('synth', 'dfe/dev');
  cpSync(join(folder, 'out'), join(folder, 'before'), { recursive: true });
  shortenLogs();
  for (const baseline of ['out', 'before']) {
    expect(await sovereign('review', ENVIRONMENT, '--baseline', baseline)).toMatchObject({ code: 0 });
    const report = JSON.parse(reviewed('report.json')) as {
      environments: EnvironmentReport[];
      changes: unknown;
    };
    // What was not selected is not taken for gone.
    expect(report.changes).toMatchObject({ before: baseline, compared: [ENVIRONMENT], removed: [] });
    const [{ changes, digest }] = report.environments as [EnvironmentReport];
    if (baseline === 'before') expect(changes?.beforeDigest).toMatch(/^[0-9a-f]{64}$/);
    if (baseline === 'before') expect(changes?.beforeDigest).not.toBe(digest);
    expect(changes?.entries.map(({ address, grade }) => [address, grade])).toContainEqual([
      'ContentInvocationLog',
      'loses-data',
    ]);
    for (const page of ['dfe-dev-aws.html', 'index.html', 'report.md']) {
      expect(reviewed(page)).toContain('kept for a shorter time: RetentionInDays was 7 and is 5');
    }
    if (baseline === 'before')
      expectGolden(
        'test/golden/review/changes.json',
        `${JSON.stringify({ ...changes, beforeDigest: '<digest>' }, null, 2)}\n`,
      );
  }
  expectGolden(
    'test/golden/review/report.md',
    reviewed('report.md').replace(/`[0-9a-f]{16}`/g, '`<digest>`'),
  );
}, 120_000);

test('what the baseline does not have is new, and no baseline is said to be none', async () => {
  await sovereign('synth', 'dfe/dev/azure');
  await sovereign('review', ENVIRONMENT, '--baseline', 'out');
  expect(reviewed('dfe-dev-aws.html')).toContain(`New: ${ENVIRONMENT}.`);
  await sovereign('review', ENVIRONMENT);
  expect(reviewed('dfe-dev-aws.html')).toContain('Not compared with anything');
  expect(reviewed('report.md')).not.toContain('Changes');
}, 120_000);

test('a baseline that is none is misuse, and nothing is made', async () => {
  writeFileSync(join(folder, 'x.template.json'), '{"Resources": {"A": {"Type": "AWS::S3::Bucket"}}}');
  for (const [baseline, words] of [
    ['nowhere', "'nowhere' is neither a folder, nor a commit, nor the digest"],
    ['x.template.json', "'x.template.json' has templates of no environment"],
  ] as const) {
    const { code, stdout, stderr } = await sovereign('review', ENVIRONMENT, '--baseline', baseline);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  }
});
