#!/usr/bin/env ts-node
import { run } from '../lib/cli';

// Whoever reads may stop when they have seen enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** The command line. Everything it does is in `lib/cli`; how environments are made is in `stacks`. */
async function main(): Promise<void> {
  // Not process.exit: what is still in a pipe would be lost.
  process.exitCode = await run(
    process.argv.slice(2),
    {
      stdout: (text) => void process.stdout.write(text),
      stderr: (text) => void process.stderr.write(text),
      interactive: process.stderr.isTTY,
      folder: process.cwd(),
      today: new Date(Date.now()).toISOString().slice(0, 10),
    },
    { aws: () => import('../stacks/aws'), azure: () => import('../stacks/azure') },
  );
}

void main();
