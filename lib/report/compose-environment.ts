import { placesOf, RESIDUAL_RISKS } from '../policy';
import type { Asked, Control, ResidualRisk } from '../policy';
import type { Templates } from '../template';
import type { Audited, Located } from './audit';
import { counted } from './audit';
import { composeFrameworks } from './compose-frameworks';
import type { DiffReport } from './diff/diff-report';
import type {
  AcceptedRow,
  ControlRow,
  EnvironmentReport,
  FindingRow,
  MeaningSection,
  PlaceRow,
  WaivedRow,
} from './environment-report';
import { readLogs } from './facts/read-logs';
import { readModels } from './facts/read-models';
import { readNetwork } from './facts/read-network';
import { readPicture } from './facts/read-picture';
import { readSafeguards } from './facts/read-safeguards';
import { storageCopies } from './facts/storage-copies';
import { readAccess } from './facts/access';
import { readKeys } from './facts/keys';

/** What is known of an environment besides its templates and findings. */
export interface Custody {
  readonly digest?: string;
  /** ISO date. */
  readonly judgedOn: string;
  readonly meaning: readonly MeaningSection[];
  /** Every control that it was judged by. */
  readonly controls: readonly Control[];
  readonly changes?: DiffReport;
  /** Absent: no department asked for it. */
  readonly asked?: Asked;
}

/** Gathers what a reviewer is told of one environment. Everything but the meaning is read from the templates. */
export function composeEnvironment(
  audited: Audited,
  templates: Templates,
  { digest, judgedOn, meaning, controls, changes, asked }: Custody,
): EnvironmentReport {
  const network = readNetwork(templates);
  const judged = controls.map((control) => controlRow(control, audited.findings));
  return {
    address: audited.name,
    ...(digest === undefined ? {} : { digest }),
    judgedOn,
    stacks: audited.stacks,
    resources: audited.resources,
    meaning,
    findings: counted(audited).map(findingRow),
    waived: audited.findings.flatMap(waivedRow),
    accepted: acceptedRows(asked),
    places: [...placeRows(templates), ...storageCopies(templates)],
    network,
    picture: readPicture(templates, network),
    access: readAccess(templates),
    keys: readKeys(templates),
    controls: judged,
    frameworks: composeFrameworks(judged),
    risks: risksOf(templates),
    logs: readLogs(templates),
    models: readModels(templates),
    safeguards: readSafeguards(templates),
    ...(changes === undefined ? {} : { changes }),
    notes: audited.notes,
  };
}

/** Field by field: a resource holds maps, and a control functions, which JSON would lose without a word. */
function findingRow(finding: Located): FindingRow {
  const { control, severity, verdict, address, path, got, expected, file, line, askedAt } = finding;
  return {
    control: control.id,
    title: control.title,
    severity,
    verdict,
    address,
    property: path,
    got,
    expected,
    remediation: control.remediation,
    file,
    line,
    ...(askedAt === undefined ? {} : { askedAt }),
  };
}

function waivedRow(finding: Located): WaivedRow[] {
  if (finding.waiver === undefined) return [];
  const { reason, owner, expires, approval } = finding.waiver;
  return [{ ...findingRow(finding), reason, owner, expires, approval }];
}

const PARENT = 'S-LG-01';

/** What the Senior Information Risk Owner accepted in the department's file. */
function acceptedRows(asked: Asked | undefined): AcceptedRow[] {
  const risk = RESIDUAL_RISKS.find(({ id }) => id === PARENT);
  if (asked === undefined || risk === undefined) return [];
  return [{ risk: risk.title, owner: risk.owner, ...asked.department.siroAcceptance }];
}

/** Those of the clouds that the templates are for. */
function risksOf(templates: Templates): ResidualRisk[] {
  const clouds = new Set(templates.resources().map(({ type }) => (/^az/.test(type) ? 'azure' : 'aws')));
  return RESIDUAL_RISKS.filter(({ cloud }) => cloud === undefined || clouds.size === 0 || clouds.has(cloud));
}

function placeRows(templates: Templates): PlaceRow[] {
  return placesOf(templates).map(({ concern, what, subject, path, value, places, verdict, source }) => ({
    concern,
    what,
    resource: `${subject.stack}/${subject.address}`,
    property: path,
    value,
    places,
    staysInUk: verdict === 'fine',
    ...(source === undefined
      ? {}
      : { source: { document: source.document, checked: source.checked, verified: source.verified } }),
  }));
}

function controlRow(control: Control, findings: readonly Located[]): ControlRow {
  const own = findings.filter((finding) => finding.control.id === control.id);
  const waived = own.filter(({ waiver }) => waiver !== undefined).length;
  return {
    id: control.id,
    title: control.title,
    severity: control.severity,
    findings: own.length - waived,
    waived,
    sources: control.sources,
    ncsc: control.ncsc,
    caf32: control.caf32,
    caf40: control.caf40,
    aiCode: control.aiCode,
  };
}
