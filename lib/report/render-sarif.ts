import { createHash } from 'node:crypto';
import type { Control, Severity } from '../policy';
import { compareText } from '../values';
import type { Audited, Located } from './audit';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** GitHub reads these as CVSS would: 7.0 and more is high, 4.0 and more medium. Text, because GitHub wants it so. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = { high: '8.0', medium: '5.0', low: '2.0' };

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * Findings as SARIF 2.1.0 in one run. A finding is shown where it was asked for if a department file did, because
 * templates are seldom in the repository; the template is then a related location.
 * @param tool version of this program, and every control that was judged
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(
  audited: readonly Audited[],
  { version, controls }: { readonly version: string; readonly controls: readonly Control[] },
): string {
  const rules = [...controls].sort((a, b) => compareText(a.id, b.id));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results = audited.flatMap(({ findings }) =>
    findings.map((finding) => renderResult(finding, indexes.get(finding.control.id))),
  );
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'sovereign', semanticVersion: version, rules: rules.map(renderRule) },
        },
        automationDetails: { id: `sovereign/${categoryOf(audited)}/` },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Runs over different environments must not replace each other. */
function categoryOf(audited: readonly Audited[]): string {
  const names = audited.map(({ name }) => name);
  const [only] = names;
  return names.length === 1 && only !== undefined ? only : 'all';
}

function renderRule(control: Control): object {
  const { id, title, why, remediation, severity, ncsc, caf32, caf40, aiCode, sources } = control;
  const help = [
    `Why: ${why}`,
    `Remedy: ${remediation}`,
    ...sources.map(({ document, clause }) => `Source: ${document}, ${clause}`),
  ];
  return {
    id,
    name: id.replace(/(^|-)([a-z0-9])/g, (_match, _hyphen, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence(title) },
    fullDescription: { text: sentence(why) },
    help: { text: help.join('\n'), markdown: help.map((paragraph) => `- ${paragraph}`).join('\n') },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: ['security', 'sovereignty'],
      precision: 'high',
      'problem.severity': { high: 'error', medium: 'warning', low: 'recommendation' }[severity],
      'security-severity': SECURITY_SEVERITY[severity],
      ncsc,
      caf32,
      caf40,
      aiCode,
    },
  };
}

function renderResult(finding: Located, ruleIndex: number | undefined): object {
  const { control, severity, verdict, subject, path, address, got, expected, waiver, askedAt } = finding;
  const template = { uri: uriOf(finding.file), line: finding.line };
  const place = askedAt === undefined ? template : { uri: uriOf(askedAt.file), line: askedAt.line };
  const property = path === '' ? address : `${address} ${path}`;
  return {
    ruleId: control.id,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    // SARIF's own kinds for "cannot tell" must have no level, so that the severity would be lost.
    kind: 'fail',
    level: LEVEL[severity],
    message: {
      text: sentence(
        `${verdict === 'cannot-tell' ? 'Cannot tell: ' : ''}${control.title}. ${property}: got ${got}, expected ${expected}`,
      ),
    },
    locations: [
      {
        physicalLocation: physical(place),
        logicalLocations: [
          { name: subject.address, fullyQualifiedName: address, kind: 'resource' },
          ...(path === ''
            ? []
            : [{ name: path, fullyQualifiedName: `${address} ${path}`, kind: 'property' }]),
        ],
      },
    ],
    ...(askedAt === undefined
      ? {}
      : {
          relatedLocations: [
            { id: 1, physicalLocation: physical(template), message: { text: `What was made: ${property}` } },
          ],
        }),
    // Not the line: it moves whenever something above it changes.
    partialFingerprints: { 'sovereignFinding/v1': fingerprint(control.id, property, expected) },
    properties: { verdict, resourceType: subject.type },
    ...(waiver === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: `${waiver.reason} (${waiver.approval}, ${waiver.owner}, until ${waiver.expires})`,
            },
          ],
        }),
  };
}

function physical({ uri, line }: { uri: string; line: number }): object {
  return { artifactLocation: { uri }, region: { startLine: line } };
}

/** Each part of the path is escaped; the slashes stay. */
function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What a finding is about, as short text that does not change from run to run. */
function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}
