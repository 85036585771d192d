import type { ControlRow, EnvironmentReport, FindingRow, WaivedRow } from './environment-report';
import { markdownText } from './markdown-text';
import { uuidOf } from './uuid';

/** Under which the ids of this program's OSCAL are made; itself made of `urn:sovereign:review`. */
const NAMESPACE = '996e8e11-f2a8-5483-8a55-e3bf491313e5';

/** An id that what it stands for decides, so that the same review has the same ids. */
export function oscalId(...names: readonly string[]): string {
  return uuidOf(NAMESPACE, JSON.stringify(names));
}

/** Midnight of an ISO date, as OSCAL writes a moment. */
export function oscalTime(day: string): string {
  return `${day}T00:00:00Z`;
}

/** What was observed, and what of it a finding and a risk refer to. */
interface Observed {
  readonly row: FindingRow | WaivedRow;
  readonly id: string;
  /** Of the risk that is accepted, where it is waived. */
  readonly risk?: string;
}

/**
 * One environment: an observation for each finding, a risk that was accepted for each that is waived, and for each
 * control whether it is satisfied. What is waived is not satisfied. OSCAL lets no list be empty.
 */
export function oscalResult(report: EnvironmentReport): object {
  const { address, digest, judgedOn, stacks } = report;
  const observed = observe(report);
  const controls = judgedControls(report);
  const risks = observed.flatMap(risk);
  return {
    uuid: oscalId(address, digest ?? '', 'result'),
    title: markdownText(address),
    description: `${stacks.length === 0 ? 'What' : 'Templates of'} ${markdownText(address)}${stacks.length === 0 ? ' says' : ''}${digest === undefined ? '' : ` with the SHA-256 digest ${digest}`}`,
    start: oscalTime(judgedOn),
    'reviewed-controls': {
      description: 'Controls of this program, not of a catalog in OSCAL. Each is judged on every template.',
      'control-selections': [{ 'include-controls': controls.map(({ id }) => ({ 'control-id': token(id) })) }],
    },
    ...(observed.length === 0
      ? {}
      : { observations: observed.map((each) => observation(each, oscalTime(judgedOn))) }),
    ...(risks.length === 0 ? {} : { risks }),
    findings: controls.map((control) =>
      finding(
        control,
        oscalId(address, digest ?? '', 'finding', control.id),
        observed.filter(({ row }) => row.control === control.id),
      ),
    ),
  };
}

/** Two that say the same are told apart by their order. */
function observe({ address, digest = '', findings, waived }: EnvironmentReport): Observed[] {
  const seen = new Map<string, number>();
  return [...findings, ...waived].map((row) => {
    const key = [
      address,
      digest,
      row.control,
      row.address,
      row.property,
      row.got,
      row.file,
      String(row.line),
    ];
    const times = seen.get(key.join('\n')) ?? 0;
    seen.set(key.join('\n'), times + 1);
    const id = oscalId('observation', ...key, String(times));
    return { row, id, ...('reason' in row ? { risk: oscalId('risk', id) } : {}) };
  });
}

type Judged = Pick<ControlRow, 'id' | 'title'> & Partial<ControlRow>;

/** Every control that was judged, and any other that something was found by. */
function judgedControls({ controls, findings, waived }: EnvironmentReport): Judged[] {
  const known = new Set(controls.map(({ id }) => id));
  const others = new Map(
    [...findings, ...waived]
      .filter(({ control }) => !known.has(control))
      .map(({ control, title }): [string, Judged] => [control, { id: control, title }]),
  );
  return [...controls, ...others.values()];
}

function observation({ row, id }: Observed, collected: string): object {
  const { address, property, got, expected, file, line } = row;
  return {
    uuid: id,
    description: markdownText(`${address} ${property}: got ${got}, expected ${expected}`),
    methods: ['TEST'],
    'relevant-evidence': [{ description: markdownText(`${file}, line ${String(line)}`) }],
    collected,
  };
}

function risk({ row, id, risk: uuid }: Observed): object[] {
  if (uuid === undefined || !('reason' in row)) return [];
  const { title, reason, owner, expires, approval } = row;
  return [
    {
      uuid,
      title: markdownText(title),
      description: markdownText(
        `Accepted until ${expires} by ${owner}${approval === '' ? '' : `, approved as ${approval}`}`,
      ),
      statement: markdownText(reason),
      status: 'deviation-approved',
      deadline: oscalTime(expires),
      'related-observations': [{ 'observation-uuid': id }],
    },
  ];
}

function finding(control: Judged, uuid: string, own: readonly Observed[]): object {
  const risks = own.flatMap(({ risk: id }) => (id === undefined ? [] : [{ 'risk-uuid': id }]));
  const open = own.length - risks.length;
  return {
    uuid,
    title: markdownText(control.title),
    description: describe(control, open, risks.length),
    target: {
      type: 'objective-id',
      'target-id': token(control.id),
      status: {
        state: own.length === 0 ? 'satisfied' : 'not-satisfied',
        reason: own.length === 0 ? 'pass' : open > 0 ? 'fail' : 'other',
      },
    },
    ...(own.length === 0
      ? {}
      : { 'related-observations': own.map(({ id }) => ({ 'observation-uuid': id })) }),
    ...(risks.length === 0 ? {} : { 'related-risks': risks }),
  };
}

function describe({ ncsc, caf32, caf40, aiCode }: Judged, open: number, waived: number): string {
  const mapped = (framework: string, ids: readonly string[] | undefined): string[] =>
    ids === undefined || ids.length === 0 ? [] : [`${framework} ${ids.join(', ')}.`];
  return [
    `${String(open)} findings, ${String(waived)} waived.`,
    ...mapped('NCSC cloud security principles', ncsc),
    ...mapped('CAF 3.2', caf32),
    ...mapped('CAF 4.0', caf40),
    ...mapped('DSIT Code of Practice for the Cyber Security of AI', aiCode),
  ].join(' ');
}

/** An id as OSCAL's data type `token` has it. */
function token(id: string): string {
  return /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id) ? id : `_${id.replace(/[^\p{L}\p{N}._-]/gu, '_')}`;
}
