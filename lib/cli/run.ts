import { Command, CommanderError, Option } from 'commander';
import type { Builders } from './builders';
import { check } from './commands/check';
import { newDepartment } from './commands/new';
import { show } from './commands/show';
import { synth } from './commands/synth';
import { EXIT } from './io';
import type { Io } from './io';
import { NothingSelected } from './select';

const SELECTORS = 'environments: dfe, dfe/prod, dfe/prod/aws; * stands for any part (default: all)';

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
    if (error instanceof NothingSelected) {
      io.stderr(`${error.message}\n`);
      return EXIT.misuse;
    }
    io.stderr(
      `sovereign failed, and it is not your doing: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return EXIT.misuse;
  }
}

function describeCommands(io: Io, builders: Builders, done: (code: number) => void): Command {
  const program = new Command('sovereign')
    .description('Sovereign UK AI environments for government departments, from one file each.')
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .showSuggestionAfterError()
    .showHelpAfterError('(sovereign --help lists the commands)');
  program
    .command('check')
    .description('say what is wrong with the configuration')
    .option('--json', 'print issues as JSON', false)
    .action((options: { json: boolean }) => {
      done(check(io, options));
    });
  program
    .command('show')
    .description('print what the configuration is taken to mean')
    .argument('[selectors...]', SELECTORS)
    .option('--json', 'print blueprints as JSON', false)
    .action((selectors: string[], options: { json: boolean }) => {
      done(show(io, selectors, options));
    });
  program
    .command('synth')
    .description('make the environments and write their templates to out/')
    .argument('[selectors...]', SELECTORS)
    .option('--json', 'print what was made as JSON', false)
    .action(async (selectors: string[], options: { json: boolean }) => {
      done(await synth(io, builders, selectors, options));
    });
  program
    .command('new')
    .description('write a new department file, valid and commented')
    .argument('<code>', 'short name of the department, such as hmrc')
    .addOption(
      new Option('--cloud <cloud>', 'where its first stage is')
        .choices(['aws', 'azure', 'both'])
        .default('aws'),
    )
    .option('--json', 'print the name of the file as JSON', false)
    .action((code: string, options: { json: boolean; cloud: 'aws' | 'azure' | 'both' }) => {
      done(newDepartment(io, code, options));
    });
  return program;
}
