import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FEATURE_FLAGS } from '../../../lib/aws';
import { shippedBlueprints, shippedConfig } from '../../support/shipped';
import { estateFilesOf, filesOf } from '../../support/templates';

const config = shippedConfig();
const folder = mkdtempSync(join(tmpdir(), 'sovereign-cdk-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the plain CDK CLI writes. */
function cdkSynth(
  name: string,
  ...context: string[]
): { status: number | null; stderr: string; files: Record<string, string> } {
  const output = join(folder, name);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/aws-cdk/bin/cdk',
      'synth',
      '--quiet',
      '--output',
      output,
      ...context.flatMap((pair) => ['-c', pair]),
    ],
    { encoding: 'utf8', env: { ...process.env, CDK_VALIDATION: 'false' } },
  );
  const names = status === 0 ? readdirSync(output).sort() : [];
  return {
    status,
    stderr,
    files: Object.fromEntries(names.map((file) => [file, readFileSync(join(output, file), 'utf8')])),
  };
}

describe('the plain CDK CLI', () => {
  test('writes the same bytes as sovereign synth', () => {
    const dev = shippedBlueprints().find(({ environment }) => environment.address === 'dfe/dev/aws')!;
    expect(cdkSynth('dev', 'department=dfe', 'stage=dev').files).toEqual(filesOf(config, dev));
    expect(cdkSynth('estate', 'department=estate').files).toEqual(estateFilesOf(config));
  }, 60_000);

  test('says which environments there are when none is named', () => {
    const { status, stderr } = cdkSynth('none');
    expect(status).not.toBe(0);
    expect(stderr).toContain('-c department=dfe -c stage=prod');
  }, 30_000);
});

const cdkJson = JSON.parse(readFileSync('cdk.json', 'utf8')) as {
  notices: boolean;
  context: Record<string, unknown>;
};

test('cdk.json sets the feature flags that apps set for themselves', () => {
  const { 'cli-telemetry': _telemetry, ...flags } = cdkJson.context;
  expect(flags).toEqual(
    Object.fromEntries(Object.entries(FEATURE_FLAGS).filter(([flag]) => !flag.startsWith('aws:'))),
  );
});

test('cdk.json lets the CDK CLI report nothing and fetch nothing', () => {
  expect([cdkJson.context['cli-telemetry'], cdkJson.notices]).toEqual([false, false]);
});
