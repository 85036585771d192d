import { spawnSync } from 'node:child_process';
import { CHROMIUM } from '../test/support/chromium';
import { timePages } from './bench-pages';

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
  'audit, all': sovereign('audit'),
  'review, all': sovereign('review'),
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
function timeCommands(): Map<string, number[]> {
  const times = new Map(Object.keys(COMMANDS).map((name): [string, number[]] => [name, []]));
  for (const argv of Object.values(COMMANDS)) time(argv);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, argv] of Object.entries(COMMANDS)) times.get(name)?.push(time(argv));
  }
  return times;
}

/** Medians, each as a ratio to the first. */
function print(times: ReadonlyMap<string, readonly number[]>): void {
  const medians = [...times].map(([name, seconds]): [string, number] => [
    name,
    [...seconds].sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0,
  ]);
  const [, unit = 1] = medians[0] ?? [];
  for (const [name, seconds] of medians) {
    process.stdout.write(
      `${name.padEnd(42)}${seconds.toFixed(2).padStart(8)} s${(seconds / unit).toFixed(1).padStart(8)} x\n`,
    );
  }
}

async function main(): Promise<void> {
  print(timeCommands());
  if (CHROMIUM === undefined) process.stdout.write('pages are not timed, because no Chromium is installed\n');
  else print(await timePages(RUNS));
}

void main();
