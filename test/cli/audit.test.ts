import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CONTROLS } from '../../lib/policy';
import { runSovereign } from '../support/run-sovereign';

jest.setTimeout(60_000);

const OPEN = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Cluster:
    Type: AWS::EKS::Cluster
    Properties:
      ResourcesVpcConfig:
        EndpointPublicAccess: true
`;
const HARMLESS = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Handle: { Type: AWS::CloudFormation::WaitConditionHandle }
`;

let made: string;
let folder: string;

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'sovereign-made-'));
  cpSync('config', join(made, 'config'), { recursive: true });
  await runSovereign(made, 'synth', 'dfe/prod', 'dsit/dev');
}, 60_000);

afterAll(() => {
  rmSync(made, { recursive: true });
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sovereign-audit-'));
  cpSync(made, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const sovereign = (...argv: string[]) => runSovereign(folder, ...argv);

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** Adds a resource to a template of our own. */
function add(template: string, id: string, resource: object): void {
  const json = JSON.parse(readFileSync(join(folder, template), 'utf8'));
  json.Resources[id] = resource;
  write(template, JSON.stringify(json, null, 1));
}

const OPEN_CLUSTER = {
  Type: 'AWS::EKS::Cluster',
  Properties: { ResourcesVpcConfig: { EndpointPublicAccess: true } },
};

async function findings(...argv: string[]): Promise<Record<string, any>[]> {
  const { stdout } = await sovereign('audit', '--json', ...argv);
  return (JSON.parse(stdout) as { findings: Record<string, any>[] }[]).flatMap((each) => each.findings);
}

describe('what is judged', () => {
  test('everything in out/, without a name', async () => {
    const { code, stdout, stderr } = await sovereign('audit');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+ resources in \d+ stacks: no findings\n$/);
  });

  test.each([['dfe/prod/aws'], ['dfe/*/aws'], ['out/dfe/prod/aws'], ['./out/dfe/prod/aws/']])(
    'one environment: %s',
    async (name) => {
      const { stdout } = await sovereign('audit', '--json', name);
      expect(JSON.parse(stdout)).toMatchObject([{ name: 'dfe/prod/aws' }]);
    },
  );

  test('a file and a folder of anybody’s', async () => {
    write('theirs/open.yaml', OPEN);
    for (const path of ['theirs', 'theirs/', 'theirs/open.yaml']) {
      const { code, stdout } = await sovereign('audit', path);
      expect(code).toBe(1);
      expect(stdout).toContain('theirs/open.yaml:7  high  no-public-ingress');
      expect(stdout).toContain('no department asked for this');
    }
  });

  test('their templates, as a department would have asked for them', async () => {
    write('theirs/harmless.yaml', HARMLESS);
    const { stdout } = await sovereign('audit', 'theirs', '--department', 'dfe/prod/aws');
    expect(stdout).not.toContain('no department asked for this');
    expect((await sovereign('audit', 'theirs', '--department', 'dfe/prd/aws')).code).toBe(2);
  });

  test('their templates need no configuration, and ours do', async () => {
    write('theirs/harmless.yaml', HARMLESS);
    write('config/departments/dfe.yaml', 'code: dfe\n');
    expect((await sovereign('audit', 'theirs')).code).toBe(0);
    const ours = await sovereign('audit', 'dfe');
    expect([ours.code, ours.stdout]).toEqual([1, '']);
    expect(ours.stderr).toContain('config/departments/dfe.yaml');
  });
});

describe('what cannot be judged never passes', () => {
  test.each([
    ['json', '{ "Resources": { "Bucket": { "Type": "AWS::S3::Bucket", '],
    ['template.json', 'nothing of the kind'],
    ['tf', 'resource "azurerm_storage_account" {{{'],
    ['tf.json', '[1, 2'],
  ])('a file that cannot be read: .%s', async (kind, text) => {
    write(`theirs/broken.${kind}`, text);
    const { code, stdout, stderr } = await sovereign('audit', 'theirs');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`theirs/broken.${kind}:1`);
  });

  test('one of ours that somebody cut short', async () => {
    write('out/dfe/prod/aws/dfe-prod-keys.template.json', '{');
    expect((await sovereign('audit', 'dfe')).code).toBe(2);
  });

  test('a name that is neither', async () => {
    const { code, stderr } = await sovereign('audit', 'dfe/prd');
    expect(code).toBe(2);
    expect(stderr).toContain("did you mean 'dfe/prod'?");
  });

  test('nothing to judge', async () => {
    rmSync(join(folder, 'out'), { recursive: true });
    const { code, stderr } = await sovereign('audit');
    expect(code).toBe(2);
    expect(stderr).toContain('run sovereign synth');
  });

  test.each(['empty', 'config/departments'])('what holds no template: %s', async (path) => {
    mkdirSync(join(folder, 'empty'));
    write('empty/note.json', '{ "remember": "the milk" }');
    const { code, stdout, stderr } = await sovereign('audit', path);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`${path}: no template was found, so nothing was judged\n`);
  });

  test.each(['not even JSON', '{ "remember": "the milk" }'])(
    'a file that is named is meant: %s',
    async (text) => {
      write('note.json', text);
      const { code, stderr } = await sovereign('audit', 'note.json');
      expect(code).toBe(2);
      expect(stderr).toContain('note.json:1');
    },
  );
});

describe('exit codes and formats', () => {
  beforeEach(() => {
    write('theirs/open.yaml', OPEN);
  });

  test.each([
    ['low', 1],
    ['medium', 1],
    ['high', 1],
    ['never', 0],
  ])('--fail-on %s', async (severity, code) => {
    expect((await sovereign('audit', 'theirs', '--fail-on', severity)).code).toBe(code);
  });

  test.each([['--fail-on', 'severe'], ['--format', 'html'], ['--verbose']])(
    'refuses %s %s',
    async (...argv) => {
      const { code, stdout } = await sovereign('audit', 'theirs', ...argv);
      expect([code, stdout]).toEqual([2, '']);
    },
  );

  test('the same findings in every format', async () => {
    const count = (await findings('theirs')).length;
    const sarif = JSON.parse((await sovereign('audit', 'theirs', '--format', 'sarif')).stdout);
    expect(sarif.runs[0].results).toHaveLength(count);
    const junit = (await sovereign('audit', 'theirs', '--format', 'junit')).stdout;
    expect(junit.match(/: got /g)).toHaveLength(count);
    const { stdout } = await sovereign('audit', 'theirs');
    expect(stdout).toContain(`${String(count)} finding`);
  });
});

describe('where it was asked for', () => {
  const line = (text: string, after = ''): number => {
    const lines = readFileSync(join(folder, 'config/departments/dfe.yaml'), 'utf8').split('\n');
    const from = after === '' ? 0 : lines.findIndex((each) => each === after);
    return from + lines.slice(from).findIndex((each) => each.trim().startsWith(text)) + 1;
  };

  test.each([
    ['dfe-prod-serving', 'MarkingHelperCluster', 'marking-helper:'],
    ['dfe-prod-network', 'Cluster', 'network:'],
    ['dfe-prod-logging', 'Cluster', 'logging:'],
    ['dfe-prod-keys', 'Cluster', 'aws:'],
  ])('%s %s: the line of %s', async (stack, id, key) => {
    add(`out/dfe/prod/aws/${stack}.template.json`, id, OPEN_CLUSTER);
    const found = (await findings('dfe/prod/aws')).find(
      ({ control, resource }) => control === 'no-public-ingress' && resource === id,
    );
    expect(found).toMatchObject({
      address: `dfe/prod/aws/${stack}/${id}`,
      askedAt: { file: 'config/departments/dfe.yaml', line: line(key, '  prod:') },
    });
  });

  test('a name in the properties, if it is the only one', async () => {
    const tagged = (...names: string[]) => ({
      ...OPEN_CLUSTER,
      Properties: { ...OPEN_CLUSTER.Properties, Name: names.join(' ') },
    });
    add('out/dfe/prod/aws/dfe-prod-keys.template.json', 'One', tagged('dfe-prod-lesson-assistant'));
    add('out/dfe/prod/aws/dfe-prod-keys.template.json', 'Both', tagged('lesson-assistant', 'marking-helper'));
    const found = (await findings('dfe/prod/aws')).filter(({ control }) => control === 'no-public-ingress');
    expect(found.find(({ resource }) => resource === 'One')?.['askedAt'].line).toBe(
      line('lesson-assistant:', '  prod:'),
    );
    expect(found.find(({ resource }) => resource === 'Both')?.['askedAt'].line).toBe(line('aws:', '  prod:'));
  });

  test('their templates were asked for by nobody', async () => {
    write('theirs/open.yaml', OPEN);
    for (const found of await findings('theirs', '--department', 'dfe/prod/aws'))
      expect(found).not.toHaveProperty('askedAt');
  });
});

describe('waivers', () => {
  const waiver = (control: string, address: string, rest: object = {}) => ({
    control,
    address,
    reason: 'Until the move to the hub',
    owner: 'Platform Engineering',
    expires: '2027-03-31',
    approval: 'CAB-1',
    siroReference: 'SIRO-1',
    ...rest,
  });
  const waive = (...waivers: object[]) => {
    write('config/waivers.yaml', JSON.stringify({ waivers }, null, 1));
  };

  test('what is waived does not count, and is shown to programs', async () => {
    write('theirs/open.yaml', OPEN);
    const found = await findings('theirs');
    waive(...found.map(({ control, address, property }) => waiver(control, `${address} ${property}`.trim())));
    const { code, stdout } = await sovereign('audit', 'theirs');
    expect(stdout).toContain(`no findings, ${String(found.length)} waived`);
    expect(code).toBe(0);
    const [first] = await findings('theirs');
    expect(first).toMatchObject({ waiver: { approval: 'CAB-1' } });
    const sarif = JSON.parse((await sovereign('audit', 'theirs', '--format', 'sarif')).stdout);
    expect(sarif.runs[0].results[0].suppressions).toMatchObject([{ status: 'accepted' }]);
    expect((await sovereign('audit', 'theirs', '--format', 'junit')).stdout).not.toContain('<failure');
  });

  test('one that is not in order is a finding on its own line', async () => {
    waive(waiver('no-public-ingress', 'dfe/prod/aws/dfe-prod-network/Gone'));
    const { code, stdout } = await sovereign('audit', 'dfe/prod/aws');
    expect(code).toBe(1);
    expect(stdout).toContain('config/waivers.yaml:5  medium  waivers-in-order');
    expect((await sovereign('audit', 'dsit')).code).toBe(0);
  });

  test('a file of them that cannot be read is refused, with line and column', async () => {
    write('config/waivers.yaml', 'waivers:\n  - control: no-public-ingress\n    adress: x\n');
    const { code, stderr } = await sovereign('audit', 'dfe');
    expect(code).toBe(1);
    expect(stderr).toContain('config/waivers.yaml:3:5  waivers/unknown-key');
    expect(stderr).toContain("did you mean 'address'?");
    expect(await sovereign('check')).toMatchObject({ code: 1, stderr });
  });
});

test('every control can be explained', async () => {
  const { code, stdout } = await sovereign('explain');
  expect(code).toBe(0);
  for (const { id, traps } of CONTROLS) {
    expect(stdout).toContain(`${id} `);
    const one = await sovereign('explain', id);
    expect(one.stdout).toMatch(/^ {2}AI code {3}(none of its principles|DSIT .* \d+(, \d+)*)$/m);
    expect(one.code).toBe(0);
    expect(one.stdout).toContain('  remedy ');
    for (const trap of traps) expect(one.stdout).toMatch(new RegExp(`${trap} [A-Z].+\\.\n`));
    expect(JSON.parse((await sovereign('explain', id, '--json')).stdout)).toMatchObject({ id });
  }
  const typo = await sovereign('explain', 'no-public-ingres');
  expect([typo.code, typo.stdout]).toEqual([2, '']);
  expect(typo.stderr).toContain("did you mean 'no-public-ingress'?");
});
