import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blueprintsOn, shippedConfig } from '../../support/shipped';
import { terraformFilesOf } from '../../support/terraform-files';

const folder = mkdtempSync(join(tmpdir(), 'sovereign-cdktn-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the CDK Terrain CLI runs: the command of cdktf.json, told where to write in its own way. */
function runApp(environment: Record<string, string>): { status: number | null; stderr: string } {
  const { app } = JSON.parse(readFileSync('cdktf.json', 'utf8')) as { app: string };
  const [, ...command] = app.split(' ');
  const outdir = join(folder, 'out');
  return spawnSync(process.execPath, [`node_modules/.bin/${command[0]!}`, ...command.slice(1)], {
    encoding: 'utf8',
    env: { ...process.env, CDKTF_OUTDIR: outdir, ...environment },
  });
}

test('the app that cdktf.json names writes the same bytes as sovereign synth', () => {
  const config = shippedConfig();
  const dev = blueprintsOn('azure', config).find(
    ({ environment }) => environment.address === 'dfe/dev/azure',
  )!;
  expect(runApp({ SOVEREIGN_ENVIRONMENT: 'dfe/dev' }).status).toBe(0);
  const made = join(folder, 'out');
  const paths = readdirSync(made, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(made, path)).isFile())
    .sort();
  expect(Object.fromEntries(paths.map((path) => [path, readFileSync(join(made, path), 'utf8')]))).toEqual(
    terraformFilesOf(config, dev),
  );
}, 30_000);

test('it says which environments there are when none is named', () => {
  const { status, stderr } = runApp({});
  expect(status).toBe(2);
  expect(stderr).toContain('SOVEREIGN_ENVIRONMENT=dfe/prod');
}, 30_000);
