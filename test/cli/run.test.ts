import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { run } from '../../lib/cli';
import { runSovereign } from '../support/run-sovereign';
import { TODAY } from '../support/shipped';

const BUILDERS = { aws: () => import('../../stacks/aws'), azure: () => import('../../stacks/azure') };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sovereign-cli-'));
  cpSync('config', join(folder, 'config'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const sovereign = (...argv: string[]) => runSovereign(folder, ...argv);

function edit(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}

describe('sovereign check', () => {
  test('says that all is well', async () => {
    expect(await sovereign('check')).toEqual({
      code: 0,
      stdout: '3 departments, 15 environments: no issues\n',
      stderr: '',
    });
    expect(JSON.parse((await sovereign('check', '--json')).stdout)).toEqual({ ok: true, issues: [] });
  });

  test('says what is wrong, on stderr for people and on stdout for programs', async () => {
    edit('config/departments/dfe.yaml', 'account: "111111111111"', 'account: 111111111111');
    const { code, stdout, stderr } = await sovereign('check');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(
      'stages.dev.aws.account: got 111111111111, expected text\n  hint: put it in quotes',
    );
    const json = await sovereign('check', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      issues: [{ code: 'department/wrong-type', file: 'config/departments/dfe.yaml' }],
    });
  });

  test('loads no cloud library', async () => {
    const code = await run(
      ['check'],
      { stdout: () => undefined, stderr: () => undefined, interactive: false, folder, today: TODAY },
      { aws: () => Promise.reject(new Error('loaded')), azure: () => Promise.reject(new Error('loaded')) },
    );
    expect(code).toBe(0);
  });

  test('says so where there is no configuration', async () => {
    rmSync(join(folder, 'config'), { recursive: true });
    const { code, stderr } = await sovereign('check');
    expect(code).toBe(1);
    expect(stderr).toContain('config/estate.yaml:1:1  config/missing');
  });
});

describe('sovereign show', () => {
  test('shows one environment, in words and as data', async () => {
    const { code, stdout } = await sovereign('show', 'dfe/prod/aws');
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync('test/golden/blueprint/dfe-prod-aws.txt', 'utf8'));
    const [blueprint] = JSON.parse((await sovereign('show', 'dfe/prod', '--json')).stdout) as unknown[];
    expect(blueprint).toEqual(JSON.parse(readFileSync('test/golden/blueprint/dfe-prod-aws.json', 'utf8')));
  });

  test('takes the beginning of an address, and * for any part', async () => {
    const addresses = async (...selectors: string[]) =>
      (
        JSON.parse((await sovereign('show', '--json', ...selectors)).stdout) as {
          environment: { address: string };
        }[]
      ).map(({ environment }) => environment.address);
    expect(await addresses('dfe')).toEqual([
      'dfe/dev/aws',
      'dfe/dev/azure',
      'dfe/test/aws',
      'dfe/test/azure',
      'dfe/prod/aws',
      'dfe/prod/azure',
    ]);
    expect(await addresses('*/pro*/aws')).toEqual(['dfe/prod/aws', 'dsit/prod/aws', 'mod/production/aws']);
    expect(await addresses('*/*/azure')).toHaveLength(6);
    expect(await addresses()).toHaveLength(15);
  });

  test('offers the nearest address when none matches', async () => {
    const { code, stderr } = await sovereign('show', 'dfe/prd');
    expect(code).toBe(2);
    expect(stderr).toContain("no environment matches 'dfe/prd'; did you mean 'dfe/prod'?");
  });
});

describe('sovereign synth', () => {
  test.each(['aws', 'azure'])('writes a manifest whose digests anybody can work out: %s', async (cloud) => {
    const { code, stdout } = await sovereign('synth', `dfe/dev/${cloud}`);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^environment +stacks +resources +digest \(sha256\)\ndfe\/dev\/(aws|azure) +\d+ +\d+ +[0-9a-f]{16}\n$/,
    );
    const manifest = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
    const entry = manifest.environments[`dfe/dev/${cloud}`];
    const made = join(folder, 'out/dfe/dev', cloud);
    const names = readdirSync(made, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(made, name)).isFile())
      .sort();
    expect(Object.keys(entry.files)).toEqual(names);
    const sums = names.map((name) => `${sha256(readFileSync(join(made, name)))}  ${name}\n`).join('');
    expect(entry.digest).toBe(sha256(sums));
    expect(existsSync(join(folder, 'out/.partial'))).toBe(false);
  });

  test.each([
    ['aws', 'azure'],
    ['azure', 'aws'],
  ])('loads what makes %s and not what makes %s', async (asked, other) => {
    const code = await run(
      ['synth', `dfe/dev/${asked}`],
      { stdout: () => undefined, stderr: () => undefined, interactive: false, folder, today: TODAY },
      { ...BUILDERS, [other]: () => Promise.reject(new Error('loaded')) },
    );
    expect(code).toBe(0);
  });

  test('writes nothing when there are issues, and leaves what was there', async () => {
    await sovereign('synth', 'dfe/dev');
    const before = readFileSync(join(folder, 'out/manifest.json'), 'utf8');
    edit('config/departments/mod.yaml', 'cidr: 10.201.0.0/20', 'cidr: 10.200.0.0/20');
    const { code, stderr } = await sovereign('synth');
    expect(code).toBe(1);
    expect(stderr).toContain('network/overlap');
    expect(readFileSync(join(folder, 'out/manifest.json'), 'utf8')).toBe(before);
    expect(readdirSync(join(folder, 'out'))).toEqual(['dfe', 'manifest.json']);
  });

  test('keeps the other environments when one is made anew', async () => {
    await sovereign('synth', 'dfe/dev', 'dfe/test');
    edit('config/departments/dfe.yaml', 'monthlyBudgetGBP: 2000', 'monthlyBudgetGBP: 2001');
    const before = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
    await sovereign('synth', 'dfe/dev');
    const after = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
    expect(after.environments['dfe/test/aws']).toEqual(before.environments['dfe/test/aws']);
    expect(after.environments['dfe/dev/aws'].digest).not.toBe(before.environments['dfe/dev/aws'].digest);
  });

  test('removes what is no longer asked for, and says so', async () => {
    await sovereign('synth', 'mod', 'dfe/dev');
    rmSync(join(folder, 'config/departments/mod.yaml'));
    const { stderr } = await sovereign('synth', 'dfe/dev');
    expect(stderr).toContain('removed out/mod/production/aws: the configuration no longer asks for it');
    expect(existsSync(join(folder, 'out/mod/production/aws'))).toBe(false);
  });

  test('leaves what was there when making fails half-way', async () => {
    await sovereign('synth', 'dfe/dev');
    const before = readFileSync(join(folder, 'out/manifest.json'), 'utf8');
    let made = 0;
    const out = { stderr: '' };
    const code = await run(
      ['synth', 'dfe'],
      {
        stdout: () => undefined,
        stderr: (text) => void (out.stderr += text),
        interactive: false,
        folder,
        today: TODAY,
      },
      {
        ...BUILDERS,
        aws: () =>
          Promise.resolve({
            synthesizeEstate: () => undefined,
            synthesizeEnvironment: (_config, _blueprint, outdir) => {
              made += 1;
              if (made > 1) throw new Error('no space left');
              writeFileSync(join(outdir, 'manifest.json'), '{}');
            },
          }),
      },
    );
    expect(code).toBe(2);
    expect(out.stderr).toContain('sovereign failed, and it is not your doing: Error: no space left');
    expect(readFileSync(join(folder, 'out/manifest.json'), 'utf8')).toBe(before);
  });

  test('prints what the README says it prints', async () => {
    const [, table] = /```\n(environment [^`]*?)…\n```/.exec(readFileSync('README.md', 'utf8'))!;
    const [header, ...rows] = table!.trimEnd().split('\n');
    const { stdout } = await sovereign('synth', ...rows.map((row) => row.split(' ')[0]!));
    const columns = (row: string): string[] => row.split(/ {2,}/);
    expect(stdout.trimEnd().split('\n').map(columns)).toEqual([header!, ...rows].map(columns));
  });

  test('prints what it made as data', async () => {
    const [made] = JSON.parse((await sovereign('synth', 'dsit/dev', '--json')).stdout) as object[];
    expect(made).toMatchObject({
      address: 'dsit/dev/aws',
      stacks: expect.arrayContaining(['dsit-dev-network']),
    });
  });
});

describe('sovereign new', () => {
  test('writes a file that is valid as it stands, with an account and a network of its own', async () => {
    expect(await sovereign('new', 'hmrc')).toMatchObject({
      code: 0,
      stdout: 'config/departments/hmrc.yaml\n',
    });
    expect(await sovereign('new', 'defra')).toMatchObject({ code: 0 });
    expect(await sovereign('check')).toMatchObject({
      code: 0,
      stdout: '5 departments, 17 environments: no issues\n',
    });
    expect(await sovereign('synth', 'hmrc')).toMatchObject({ code: 0 });
  });

  test.each(['aws', 'azure', 'both'])('begins on %s', async (cloud) => {
    expect(await sovereign('new', 'hmrc', '--cloud', cloud)).toMatchObject({ code: 0 });
    expect(await sovereign('synth', 'hmrc')).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, 'out/hmrc/dev')).sort()).toEqual(
      cloud === 'both' ? ['aws', 'azure'] : [cloud],
    );
  });

  test('leaves a file that is there alone', async () => {
    const before = readFileSync(join(folder, 'config/departments/dfe.yaml'), 'utf8');
    expect(await sovereign('new', 'dfe')).toMatchObject({ code: 1 });
    expect(readFileSync(join(folder, 'config/departments/dfe.yaml'), 'utf8')).toBe(before);
  });

  test.each(['HMRC', '../escape', 'estate', 'muchtoolong'])(
    'refuses the code %p and writes nothing',
    async (code) => {
      expect(await sovereign('new', code)).toMatchObject({ code: 1 });
      expect(readdirSync(join(folder, 'config/departments'))).toEqual(['dfe.yaml', 'dsit.yaml', 'mod.yaml']);
      expect(existsSync(join(folder, 'config/escape.yaml'))).toBe(false);
    },
  );
});

describe('the command line', () => {
  test.each([[['chekc']], [['check', '--jsn']], [['show', '--verbose']], [['new']], [['check', 'dfe']]])(
    'refuses %j',
    async (argv) => {
      const { code, stdout, stderr } = await sovereign(...argv);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('error:');
    },
  );

  test('suggests the command that was meant', async () => {
    expect((await sovereign('chekc')).stderr).toContain('Did you mean check?');
  });

  test('helps', async () => {
    const { code, stdout } = await sovereign('--help');
    expect(code).toBe(0);
    for (const command of ['check', 'show', 'synth', 'new']) expect(stdout).toContain(`\n  ${command} `);
  });
});

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
