import { Command, Option } from 'commander';
import type { Builders } from './builders';
import { audit, RENDERERS } from './commands/audit';
import type { AuditOptions } from './commands/audit';
import { check } from './commands/check';
import { diff, DIFF_RENDERERS } from './commands/diff';
import { explain } from './commands/explain';
import { newDepartment } from './commands/new';
import { review } from './commands/review';
import type { ReviewOptions } from './commands/review';
import { show } from './commands/show';
import { synth } from './commands/synth';
import type { Io } from './io';

const SELECTORS = 'environments: dfe, dfe/prod, dfe/prod/aws; * stands for any part (default: all)';

/** Takes the exit code of the command that ran. */
type Done = (code: number) => void;

/** Every command, its arguments and its options. */
export function describeCommands(io: Io, builders: Builders, done: Done): Command {
  const program = new Command('sovereign')
    .description('Sovereign UK AI environments for government departments, from one file each.')
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .showSuggestionAfterError()
    .showHelpAfterError('(sovereign --help lists the commands)');
  describeMaking(program, io, builders, done);
  describeJudging(program, io, done);
  describeReview(program, io, builders, done);
  describeDiff(program, io, done);
  describeNew(program, io, done);
  return program;
}

function describeMaking(program: Command, io: Io, builders: Builders, done: Done): void {
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
}

function describeJudging(program: Command, io: Io, done: Done): void {
  program
    .command('audit')
    .description('judge templates by every control: those in out/, or any others')
    .argument('[selectors or paths...]', `${SELECTORS}; or files and folders of templates`)
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(Object.keys(RENDERERS))
        .default('text'),
    )
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .addOption(
      new Option('--fail-on <severity>', 'least severity that ends with exit code 1')
        .choices(['low', 'medium', 'high', 'never'])
        .default('low'),
    )
    .option(
      '--department <environment>',
      'environment whose department file gives the context, such as dfe/prod/aws',
    )
    .action(async (names: string[], options: AuditOptions) => {
      done(await audit(io, names, options));
    });
  program
    .command('explain')
    .description('say what a control asks, why, and how it is met')
    .argument('[control]', 'id of a control (default: list them all)')
    .option('--json', 'print as JSON', false)
    .action((control: string | undefined, options: { json: boolean }) => {
      done(explain(io, control, options));
    });
}

function describeReview(program: Command, io: Io, builders: Builders, done: Done): void {
  program
    .command('review')
    .description('make the environments, judge them, and write what a reviewer needs to out/review/')
    .argument('[selectors...]', SELECTORS)
    .option('--baseline <before>', `what was approved before, to be compared with: ${SIDE}`)
    .action(async (selectors: string[], options: ReviewOptions) => {
      done(await review(io, builders, selectors, options));
    });
}

function describeDiff(program: Command, io: Io, done: Done): void {
  program
    .command('diff')
    .description(
      'say what changes between two sets of templates, and what that does to access, data and cost',
    )
    .argument('<before>', SIDE)
    .argument('[after]', 'the same, for what is to be', 'out')
    .addOption(
      new Option('--format <format>', 'how changes are printed; markdown fits a comment on GitHub')
        .choices(Object.keys(DIFF_RENDERERS))
        .default('text'),
    )
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .addHelpText('after', DIFF_HELP)
    .action(async (before: string, after: string, options: { format: keyof typeof DIFF_RENDERERS }) => {
      done(await diff(io, before, after, options));
    });
}

const SIDE =
  'folder of templates, such as a copy of out/; a commit that has out/ in it; or the digest of an environment in either';

const DIFF_HELP = `
Exit code 0: no change, or none but cost and neutral ones. 1: something widens access, moves data
or loses data, or may. 2: a side is not there or cannot be read.`;

function describeNew(program: Command, io: Io, done: Done): void {
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
}
