import type { Cloud } from '../../values';
import type { FindingRow, AcceptedRow, WaivedRow } from '../environment-report';
import type { ModelRow } from '../facts/models';
import type { Difference } from './compare-lines';

/** What a reviewer is told of all environments together. Plain data: it prints as JSON. */
export interface EstateReport {
  /** Those that there is an environment on. */
  readonly clouds: readonly Cloud[];
  readonly rows: readonly EstateRow[];
  /** What was judged and is on no cloud, such as the file of waivers. */
  readonly others: readonly EstateCell[];
  readonly findings: readonly FindingGroup[];
  /** By the day they end. */
  readonly waivers: readonly DueWaiver[];
  readonly accepted: readonly DueAcceptance[];
  readonly models: readonly ModelEntry[];
  readonly machines: readonly MachineEntry[];
  readonly comparisons: readonly StageComparison[];
}

/** A stage of a department, and its environment on each cloud. */
export interface EstateRow {
  readonly department: string;
  /** Empty: what all stages share. */
  readonly stage: string;
  readonly environments: Readonly<Partial<Record<Cloud, EstateCell>>>;
}

export interface EstateCell {
  /** `dfe/prod/aws` */
  readonly address: string;
  readonly findings: number;
  readonly waived: number;
  /** Whether everything that goes somewhere stays in the UK. */
  readonly staysInUk: boolean;
}

/** What breaks one obligation, wherever it does. */
export interface FindingGroup extends Pick<FindingRow, 'control' | 'title' | 'severity' | 'remediation'> {
  readonly where: readonly FindingPlace[];
}

export interface FindingPlace extends Pick<
  FindingRow,
  'address' | 'property' | 'verdict' | 'got' | 'expected'
> {
  readonly environment: string;
}

export interface DueWaiver extends Pick<
  WaivedRow,
  'control' | 'address' | 'property' | 'reason' | 'owner' | 'expires' | 'approval'
> {
  readonly environment: string;
  /** Whether it ends within 30 days of the day of the judgement. */
  readonly soon: boolean;
}

/** A risk that was accepted, and for which environments. */
export interface DueAcceptance extends AcceptedRow {
  readonly environments: readonly string[];
  /** Whether it ends within 30 days of the day of the judgement. */
  readonly soon: boolean;
}

/** A model in one version, processed at the same places, and where it can be called. */
export interface ModelEntry extends Pick<
  ModelRow,
  'model' | 'version' | 'publisher' | 'runBy' | 'service' | 'processedIn'
> {
  readonly environments: readonly string[];
}

/** Machines of one kind, wherever they are. */
export interface MachineEntry {
  readonly machine: string;
  /** Of each machine: `8 × NVIDIA H100 80GB` */
  readonly accelerators: string;
  readonly pools: readonly MachinePool[];
  /** Accelerators when all machines run, of the pools of which it is said. */
  readonly atMost: number;
  /** Pools of which the template does not say how many. */
  readonly unsaid: number;
}

export interface MachinePool {
  readonly environment: string;
  readonly of: string;
  readonly count: string;
}

/** The stages of one department on one cloud, and only what is not the same in all of them. */
export interface StageComparison {
  readonly department: string;
  readonly cloud: Cloud;
  readonly stages: readonly string[];
  /** How many properties were compared. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}
