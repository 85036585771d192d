import type { Sourced } from './check-shape';
import type { Estate } from './estate-schema';
import type { AwsStage, Department, Stage } from './schema';

/** Everything that was asked: the estate and all its departments, sound in themselves and with each other. */
export interface Config {
  readonly estate: Estate;
  /** Ordered by code. */
  readonly departments: readonly Department[];
}

/** Config while it is being checked: each part still knows its lines. */
export interface SourcedConfig {
  readonly estate: Sourced<Estate>;
  readonly departments: readonly Sourced<Department>[];
}

/** One AWS stage of one department and where it stands in the file. */
export interface SourcedStage {
  readonly department: Sourced<Department>;
  readonly name: string;
  readonly stage: Stage;
  readonly aws: AwsStage;
  /** Path of the `aws` key. */
  readonly path: readonly PropertyKey[];
}

export function stagesOf(department: Sourced<Department>): SourcedStage[] {
  return Object.entries(department.value.stages).map(([name, stage]) => ({
    department,
    name,
    stage,
    aws: stage.aws,
    path: ['stages', name, 'aws'],
  }));
}

/** `dfe/prod/aws`: how people name an environment. */
export function environmentAddress(department: string, stage: string): string {
  return `${department}/${stage}/aws`;
}
