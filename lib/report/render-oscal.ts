import { createHash } from 'node:crypto';
import type { ControlRow, EnvironmentReport } from './environment-report';

/** Version of the OSCAL model that is written. @see NIST, Open Security Controls Assessment Language */
const OSCAL_VERSION = '1.1.2';

/**
 * What was judged, as OSCAL assessment results: one result for each environment, and in it one finding for each
 * control with whether it is satisfied. The same reports give the same bytes, ids too.
 */
export function renderOscal(reports: readonly EnvironmentReport[], version: string): string {
  const [first] = reports;
  const day = `${first?.judgedOn ?? '1970-01-01'}T00:00:00Z`;
  const results = {
    'assessment-results': {
      uuid: idOf('assessment-results', ...reports.map(({ address, digest }) => `${address} ${digest ?? ''}`)),
      metadata: {
        title: 'Review of synthesized templates',
        'last-modified': day,
        version,
        'oscal-version': OSCAL_VERSION,
      },
      'import-ap': { href: '#assessment-by-sovereign-audit' },
      results: reports.map((report) => result(report, day)),
    },
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}

function result(report: EnvironmentReport, start: string): object {
  const { address, digest = '', controls } = report;
  const observed = report.findings.map((finding, index) => ({
    control: finding.control,
    observation: {
      uuid: idOf(address, digest, 'observation', String(index)),
      description: `${finding.address} ${finding.property}: got ${finding.got}, expected ${finding.expected}`,
      methods: ['TEST'],
      collected: start,
    },
  }));
  return {
    uuid: idOf(address, digest, 'result'),
    title: address,
    description: `Templates of ${address} with the digest ${digest}`,
    start,
    'reviewed-controls': {
      'control-selections': [{ 'include-controls': controls.map(({ id }) => ({ 'control-id': id })) }],
    },
    ...(observed.length === 0 ? {} : { observations: observed.map(({ observation }) => observation) }),
    findings: controls.map((control) => ({
      uuid: idOf(address, digest, 'finding', control.id),
      title: control.title,
      description: describe(control),
      target: {
        type: 'objective-id',
        'target-id': control.id,
        status: { state: control.findings === 0 ? 'satisfied' : 'not-satisfied' },
      },
      ...related(
        observed.filter((each) => each.control === control.id).map(({ observation }) => observation),
      ),
    })),
  };
}

function describe({ findings, waived, ncsc, caf32, caf40 }: ControlRow): string {
  return [
    `${String(findings)} findings, ${String(waived)} waived.`,
    `NCSC cloud security principles ${ncsc.join(', ')}.`,
    `CAF 3.2 ${caf32.join(', ')}.`,
    `CAF 4.0 ${caf40.join(', ')}.`,
  ].join(' ');
}

/** OSCAL lets no list be empty. */
function related(observations: readonly { readonly uuid: string }[]): object {
  if (observations.length === 0) return {};
  return { 'related-observations': observations.map(({ uuid }) => ({ 'observation-uuid': uuid })) };
}

/** A UUID of version 5's form that what it stands for decides, so that the same review has the same ids. */
function idOf(...names: readonly string[]): string {
  const hex = createHash('sha256').update(names.join('\n')).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20, 32),
  ].join('-');
}
