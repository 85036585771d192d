import { CommanderError } from 'commander';
import type { Builders } from './builders';
import { describeCommands } from './describe-commands';
import { EXIT } from './io';
import type { Io } from './io';
import { NoTemplates } from './read-side';
import { NothingSelected } from './select';

/** Runs one command line. @returns the exit code: 0 fine, 1 issues, 2 misuse or our own failure */
export async function run(argv: readonly string[], io: Io, builders: Builders): Promise<number> {
  let code: number = EXIT.fine;
  const program = describeCommands(io, builders, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.misuse;
    if (error instanceof NothingSelected || error instanceof NoTemplates) {
      io.stderr(`${error.message}\n`);
      return EXIT.misuse;
    }
    io.stderr(
      `sovereign failed, and it is not your doing: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return EXIT.misuse;
  }
}
