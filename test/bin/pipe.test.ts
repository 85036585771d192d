import { spawnSync } from 'node:child_process';

test('whoever reads the output may stop reading', () => {
  // More than a pipe holds, so that something is still to be written when its reader is gone.
  const file = 'test/controls/uk-regions/caught.aws.yaml';
  const command = `node_modules/.bin/ts-node bin/sovereign.ts diff ${file} ${file} --format html | head -c 10`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect([stdout.length, stderr]).toEqual([10, '']);
}, 60_000);
