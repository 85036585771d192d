import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestEnvironment, digestFiles } from '../../lib/deploy';
import { expectGolden } from '../support/golden';
import { runSovereign } from '../support/run-sovereign';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sovereign-diff-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const sovereign = (...argv: string[]) => runSovereign(folder, ...argv);

function write(name: string, content: object | string): void {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

const log = (days: number) => ({
  Resources: { Log: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: days } } },
});
const alarm = (threshold: number) => ({
  Resources: { Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { Threshold: threshold } } },
});

describe('exit code', () => {
  test('0 for no change and for neutral ones', async () => {
    write('a/x.template.json', alarm(1));
    write('b/x.template.json', alarm(2));
    expect(await sovereign('diff', 'a', 'a')).toEqual({ code: 0, stdout: 'No changes.\n', stderr: '' });
    const { code, stdout } = await sovereign('diff', 'a', 'b');
    expect([code, stdout]).toEqual([0, expect.stringContaining('~ Threshold: 1 -> 2')]);
  });

  test('1 for what loses data, and the same report as JSON', async () => {
    write('a/x.template.json', log(9));
    write('out/dfe/dev/aws/x.template.json', log(9));
    write('b/x.template.json', log(8));
    expect((await sovereign('diff', 'a', 'b')).code).toBe(1);
    const { code, stdout } = await sovereign('diff', 'a', 'b', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      before: 'a',
      after: 'b',
      counts: { 'loses-data': 1, neutral: 0 },
    });
  });

  test('the same as a page, with names as text', async () => {
    write('a/x.template.json', log(9));
    write('b/x.template.json', log(8));
    write('b/y.template.json', { Resources: { A: { Type: 'AWS::<b>::C' } } });
    const { code, stdout } = await sovereign('diff', 'a', 'b', '--format', 'html');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^<!DOCTYPE html>/);
    expect(stdout).toContain('RetentionInDays was 9 and is 8');
    expect(stdout).toContain('AWS::&lt;b>::C');
  });

  test('2 for sides that are not there, have nothing, or cannot be read', async () => {
    write('a/x.template.json', log(9));
    write('empty/readme.txt', 'x');
    write('bad/x.template.json', '{');
    for (const [side, words] of [
      ['nowhere', "'nowhere' is neither a folder, nor a commit, nor the digest"],
      ['--upload-pack=x', ''],
      ['empty', "'empty' has no templates"],
      ['bad', 'bad/x.template.json:1:'],
    ] as const) {
      const { code, stdout, stderr } = await sovereign('diff', side, 'a');
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(words);
    }
  });
});

test('environments are found in a folder, and out/ is what is compared with', async () => {
  write('out/dfe/dev/aws/dfe-dev-keys.template.json', log(8));
  write('out/dfe/new/aws/dfe-new-keys.template.json', alarm(1));
  write('out/review/report.json', { says: 'AWS::S3::Bucket' });
  write('old/dfe/dev/aws/dfe-dev-keys.template.json', log(9));
  write('old/dfe/gone/azure/stacks/x/cdk.tf.json', {
    resource: { azurerm_key_vault: { it: { name: 'a' } } },
  });
  const { code, stdout } = await sovereign('diff', 'old', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    after: 'out',
    compared: ['dfe/dev/aws'],
    added: ['dfe/new/aws'],
    removed: ['dfe/gone/azure'],
  });
});

test('a module in a folder called aws is part of the whole', async () => {
  const main = { module: { m: { source: './modules/aws' } }, resource: { aws_kms_key: { k: {} } } };
  write('a/main.tf.json', main);
  write('a/modules/aws/main.tf.json', { resource: { aws_s3_bucket: { b: { bucket: 'x' } } } });
  cpSync(join(folder, 'a'), join(folder, 'b'), { recursive: true });
  write('b/modules/aws/main.tf.json', { resource: { aws_s3_bucket: { b: { bucket: 'y' } } } });
  const { stdout } = await sovereign('diff', 'a', 'b');
  expect(stdout).toContain('module.m.aws_s3_bucket.b');
});

const git = (...args: string[]): void => {
  execFileSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@t.example', '-c', 'commit.gpgsign=false', ...args],
    {
      cwd: folder,
      stdio: 'ignore',
    },
  );
};

describe('a commit', () => {
  test('is read where out/ is committed, without touching what is checked out', async () => {
    write('out/x.template.json', log(9));
    git('init');
    git('add', '.');
    git('commit', '--no-verify', '-m', 'x');
    git('tag', 'before');
    write('out/x.template.json', log(8));
    const { code, stdout } = await sovereign('diff', 'before');
    expect([code, stdout]).toEqual([1, expect.stringContaining('RetentionInDays: 9 -> 8')]);
    expect(readFileSync(join(folder, 'out/x.template.json'), 'utf8')).toBe(JSON.stringify(log(8)));
  });

  test('is said to have no templates where it is not, and how to make them', async () => {
    write('config.yaml', 'x');
    write('out/x.template.json', log(8));
    git('init');
    git('add', 'config.yaml');
    git('commit', '--no-verify', '-m', 'x');
    const { code, stderr } = await sovereign('diff', 'HEAD');
    expect(code).toBe(2);
    expect(stderr).toContain("'HEAD' is a commit without templates: out/ is not committed there");
    expect(stderr).toContain('git worktree add ../before HEAD');
  });
});

describe('a digest', () => {
  const ADDRESS = 'dfe/dev/aws';

  /** Writes an environment and the manifest over it. @returns the digest */
  function make(template: object): string {
    write(`out/${ADDRESS}/x.template.json`, template);
    const files = digestFiles(new Map([['x.template.json', Buffer.from(JSON.stringify(template))]]));
    const digest = digestEnvironment(files);
    const entry = { digest, stacks: ['x'], resources: 1, files };
    write('out/manifest.json', { version: 1, environments: { [ADDRESS]: entry } });
    return digest;
  }

  test('is found in out/ and in what was committed, and only that environment is compared', async () => {
    write('out/dfe/prod/aws/y.template.json', alarm(1));
    const before = make(log(9));
    git('init');
    git('add', '.');
    git('commit', '--no-verify', '-m', 'x');
    const after = make(log(8));
    for (const side of [[before], [before, after], [before.slice(0, 12), after.slice(0, 12)]]) {
      const { code, stdout } = await sovereign('diff', ...side, '--json');
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({
        compared: [ADDRESS],
        added: [],
        removed: [],
        entries: [{ properties: [{ before: '9', after: '8' }] }],
      });
    }
  });

  test('is not believed where the files are no longer what the manifest says', async () => {
    const digest = make(log(9));
    write(`out/${ADDRESS}/x.template.json`, log(8));
    const { code, stderr } = await sovereign('diff', digest);
    expect(code).toBe(2);
    expect(stderr).toContain(`is the digest of ${ADDRESS} in out/manifest.json, but no longer of its files`);
  });

  test('of nothing is said to be of nothing', async () => {
    make(log(9));
    const { code, stderr } = await sovereign('diff', '0'.repeat(64));
    expect(code).toBe(2);
    expect(stderr).toContain('nor the digest of an environment');
  });
});

test('what somebody changed in a department file, as a reviewer reads it', async () => {
  cpSync('config', join(folder, 'config'), { recursive: true });
  await sovereign('synth', 'dfe');
  renameSync(join(folder, 'out'), join(folder, 'before'));
  const file = join(folder, 'config/departments/dfe.yaml');
  const edits: readonly (readonly [from: string, to: string])[] = [
    ['staffCidrs: [10.20.0.0/16]', 'staffCidrs: [10.20.0.0/16, 10.21.0.0/16]'],
    ['instanceType: ml.g6.12xlarge', 'instanceType: ml.g6.24xlarge'],
    ['vmSize: Standard_NC16as_T4_v3', 'vmSize: Standard_NC64as_T4_v3'],
    ['auditRetentionDays: 731\n        contentRetentionDays: 30', 'auditRetentionDays: 400\n        contentRetentionDays: 7'],
    ['capacity: 400\n', 'capacity: 400\n        summaries:\n          route: azure-openai\n          model: gpt-5-mini\n          deploymentType: ProvisionedManaged\n          capacity: 25\n'],
  ]; // prettier-ignore
  const text = readFileSync(file, 'utf8');
  for (const [from] of edits) expect(text).toContain(from);
  writeFileSync(
    file,
    edits.reduce((changed, [from, to]) => changed.replaceAll(from, to), text),
  );
  await sovereign('synth', 'dfe');
  const { code, stdout } = await sovereign('diff', 'before', 'out', '--format', 'markdown');
  expect(code).toBe(1);
  expectGolden('test/golden/diff/dfe.md', stdout);
}, 120_000);
