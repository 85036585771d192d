import { findCitation } from '../../catalogue';
import { trapsOf } from '../../policy';
import type { Control } from '../../policy';
import { didYouMean } from '../../values';
import { EXIT, printJson } from '../io';
import type { Io } from '../io';
import { ALL_CONTROLS } from '../judge';
import { renderTable } from '../render-table';

/** Prints everything about one control, or a table of all of them. */
export function explain(io: Io, id: string | undefined, { json }: { json: boolean }): number {
  if (id === undefined) {
    if (json) printJson(io, ALL_CONTROLS.map(plainControl));
    else io.stdout(renderControls(ALL_CONTROLS));
    return EXIT.fine;
  }
  const control = ALL_CONTROLS.find((each) => each.id === id);
  if (control === undefined) {
    const hint = didYouMean(
      id,
      ALL_CONTROLS.map((each) => each.id),
    );
    io.stderr(
      `there is no control '${id}'${hint === undefined ? '' : `; ${hint}`}\nsovereign explain lists them all\n`,
    );
    return EXIT.misuse;
  }
  if (json) printJson(io, plainControl(control));
  else io.stdout(renderControl(control));
  return EXIT.fine;
}

/** Everything but how it is judged, which is code. */
function plainControl(control: Control): object {
  const { id, title, why, sources, severity, ncsc, caf32, caf40, aiCode, remediation } = control;
  const traps = trapsOf(control.traps);
  return { id, title, why, sources, traps, severity, ncsc, caf32, caf40, aiCode, remediation };
}

function renderControls(controls: readonly Control[]): string {
  return renderTable(
    ['control', 'severity', 'NCSC', 'what is true when it is met'],
    controls.map(({ id, severity, ncsc, title }) => [id, severity, ncsc.join(', '), title]),
  );
}

const SEVERITY: Record<Control['severity'], string> = {
  high: 'data can leave, be read or be lost',
  medium: 'a safeguard is missing',
  low: 'accountability is missing',
};

function renderControl(control: Control): string {
  const { id, title, why, sources, severity, ncsc, caf32, caf40, aiCode, remediation } = control;
  return [
    `${id}  ${severity} (${SEVERITY[severity]})`,
    '',
    `  met when  ${title}`,
    `  why       ${why}`,
    ...listed('sources', sources.map(renderSource)),
    ...listed(
      'traps',
      trapsOf(control.traps).map((trap) => `${trap.id} ${trap.text}`),
    ),
    `  NCSC      cloud security principles ${ncsc.join(', ')}`,
    `  CAF       3.2 (GovAssure): ${caf32.join(', ')}; 4.0: ${caf40.join(', ')}`,
    `  AI code   ${aiCode.length === 0 ? 'none of its principles' : `DSIT Code of Practice for the Cyber Security of AI ${aiCode.join(', ')}`}`,
    `  remedy    ${remediation}`,
    '',
    ...HOW_JUDGED.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** Lines of a list, of which the first has its name before it. */
function listed(name: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => `  ${(index === 0 ? name : '').padEnd(10)}${line}`);
}

function renderSource({ document, clause }: Control['sources'][number]): string {
  const isVerified = findCitation(document, clause)?.verified ?? false;
  return `${document}, ${clause}${isVerified ? '' : ' (not verified)'}`;
}

/** The same for every control; said here because a reader of one finding asks it. */
const HOW_JUDGED = [
  'Judged on CloudFormation and on Terraform (HCL, JSON and plans), as they are deployed: every value that a',
  'property may have has to meet it, and a property that is not there means what the cloud makes of it.',
  'A value that is decided later is "cannot tell", which is a finding too: nothing passes unproven.',
];
