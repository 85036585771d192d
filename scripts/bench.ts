import { spawnSync } from 'node:child_process';

// How long commands take as whole processes, each as a ratio to a Node process that does nothing. Times of one machine
// say little on another; ratios of one run can be compared.

const RUNS = 5;

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'node, nothing': ['-e', '0'],
  check: sovereign('check'),
  'show, all': sovereign('show'),
  'synth, one on AWS': sovereign('synth', 'dfe/dev/aws'),
  'synth, one on Azure': sovereign('synth', 'dfe/dev/azure'),
  'synth, all': sovereign('synth'),
};

function sovereign(...argv: string[]): string[] {
  return ['node_modules/.bin/ts-node', 'bin/sovereign.ts', ...argv];
}

/** Seconds that one run takes. */
function time(argv: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [...argv], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${argv.join(' ')} failed:\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Commands take turns, so that a machine that slows down slows all of them. */
const times = new Map(Object.keys(COMMANDS).map((name): [string, number[]] => [name, []]));
for (const argv of Object.values(COMMANDS)) time(argv);
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, argv] of Object.entries(COMMANDS)) times.get(name)?.push(time(argv));
}

const medians = [...times].map(([name, seconds]): [string, number] => [
  name,
  seconds.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0,
]);
const [, unit = 1] = medians[0] ?? [];
for (const [name, seconds] of medians) {
  process.stdout.write(
    `${name.padEnd(22)}${seconds.toFixed(2).padStart(8)} s${(seconds / unit).toFixed(1).padStart(8)} x\n`,
  );
}
