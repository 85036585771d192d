import type { Severity } from '../../policy';
import type { Cloud } from '../../values';
import { compareText } from '../../values';
import type { EnvironmentReport } from '../environment-report';
import { expiresSoon } from '../expiry';
import { compareLines } from './compare-lines';
import type {
  DueAcceptance,
  DueWaiver,
  EstateCell,
  EstateReport,
  EstateRow,
  FindingGroup,
  StageComparison,
} from './estate-report';
import { groupBy, inventoryOfMachines, inventoryOfModels } from './inventory';
import { linesOf } from './lines-of';

/** Gathers what a reviewer is told of all environments together, from what is known of each. */
export function composeEstate(reports: readonly EnvironmentReport[]): EstateReport {
  const placed = reports.flatMap(placeOf);
  return {
    clouds: CLOUDS.filter((cloud) => placed.some((each) => each.cloud === cloud)),
    rows: rowsOf(placed),
    others: reports.filter((report) => placeOf(report).length === 0).map(cellOf),
    findings: findingGroups(reports),
    waivers: dueWaivers(reports),
    accepted: dueAcceptances(reports),
    models: inventoryOfModels(reports),
    machines: inventoryOfMachines(reports),
    comparisons: comparisonsOf(placed),
  };
}

const CLOUDS: readonly Cloud[] = ['aws', 'azure'];

interface Placed {
  readonly department: string;
  readonly stage: string;
  readonly cloud: Cloud;
  readonly report: EnvironmentReport;
}

/** `dfe/prod/aws`, and `estate/aws` for what all stages share. */
function placeOf(report: EnvironmentReport): Placed[] {
  const [, department, stage = '', name] = /^([^/]+)(?:\/(.+))?\/([^/]+)$/.exec(report.address) ?? [];
  const cloud = CLOUDS.find((each) => each === name);
  return department === undefined || cloud === undefined ? [] : [{ department, stage, cloud, report }];
}

function rowsOf(placed: readonly Placed[]): EstateRow[] {
  return groupBy(placed, ({ department, stage }) => JSON.stringify([department, stage])).map((group) => ({
    department: group[0].department,
    stage: group[0].stage,
    environments: Object.fromEntries(group.map(({ cloud, report }) => [cloud, cellOf(report)])),
  }));
}

function cellOf({ address, findings, waived, places }: EnvironmentReport): EstateCell {
  return {
    address,
    findings: findings.length,
    waived: waived.length,
    staysInUk: places.every(({ staysInUk }) => staysInUk),
  };
}

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];

/** The most severe first, then by name. */
function findingGroups(reports: readonly EnvironmentReport[]): FindingGroup[] {
  const found = reports.flatMap(({ address, findings }) =>
    findings.map((finding) => ({ finding, environment: address })),
  );
  return groupBy(found, ({ finding }) => JSON.stringify([finding.control, finding.severity]))
    .map((group) => {
      const { control, title, severity, remediation } = group[0].finding;
      const where = group.map(({ finding: { address, property, verdict, got, expected }, environment }) => ({
        environment,
        address,
        property,
        verdict,
        got,
        expected,
      }));
      return { control, title, severity, remediation, where };
    })
    .sort(
      (one, other) =>
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
        compareText(one.control, other.control),
    );
}

/** By the day on which they end; those that end soon are therefore the first. */
function dueWaivers(reports: readonly EnvironmentReport[]): DueWaiver[] {
  return reports
    .flatMap(({ address: environment, judgedOn, waived }) =>
      waived.map(({ control, address, property, reason, owner, expires, approval }) => ({
        environment,
        control,
        address,
        property,
        reason,
        owner,
        expires,
        approval,
        soon: expiresSoon(expires, judgedOn),
      })),
    )
    .sort((one, other) => compareText(one.expires, other.expires) || compareText(one.address, other.address));
}

function dueAcceptances(reports: readonly EnvironmentReport[]): DueAcceptance[] {
  const all = reports.flatMap(({ address, judgedOn, accepted }) =>
    accepted.map((row) => ({ environment: address, row, soon: expiresSoon(row.expires, judgedOn) })),
  );
  return groupBy(all, ({ row }) => JSON.stringify(row))
    .map((group) => ({
      ...group[0].row,
      environments: group.map(({ environment }) => environment),
      soon: group.some(({ soon }) => soon),
    }))
    .sort((one, other) => compareText(one.expires, other.expires));
}

function comparisonsOf(placed: readonly Placed[]): StageComparison[] {
  const stages = placed.filter(({ stage }) => stage !== '');
  return groupBy(stages, ({ department, cloud }) => JSON.stringify([department, cloud]))
    .filter((group) => group.length > 1)
    .map((group) => ({
      department: group[0].department,
      cloud: group[0].cloud,
      stages: group.map(({ stage }) => stage),
      ...compareLines(group.map(({ report }) => linesOf(report))),
    }));
}
