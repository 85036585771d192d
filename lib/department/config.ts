import type { Cloud } from '../values';
import type { AwsStage } from './aws/stage-schema';
import type { AzureStage } from './azure/stage-schema';
import type { Sourced } from './check-shape';
import type { Estate } from './estate-schema';
import type { Department, Stage } from './schema';

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

/** One stage of one department on one cloud, and where it stands in the file. */
export interface SourcedStage<Asked> {
  readonly department: Sourced<Department>;
  readonly name: string;
  readonly stage: Stage;
  readonly cloud: Cloud;
  readonly asked: Asked;
  /** Path of the `aws` or `azure` key. */
  readonly path: readonly PropertyKey[];
}

/** What checks that hold on every cloud can rely on. */
export function stagesOf(department: Sourced<Department>): SourcedStage<AwsStage | AzureStage>[] {
  return Object.keys(department.value.stages).flatMap((name) => [
    ...stageOn('aws', department, name),
    ...stageOn('azure', department, name),
  ]);
}

export function awsStagesOf(department: Sourced<Department>): SourcedStage<AwsStage>[] {
  return Object.keys(department.value.stages).flatMap((name) => stageOn('aws', department, name));
}

export function azureStagesOf(department: Sourced<Department>): SourcedStage<AzureStage>[] {
  return Object.keys(department.value.stages).flatMap((name) => stageOn('azure', department, name));
}

function stageOn<C extends Cloud>(
  cloud: C,
  department: Sourced<Department>,
  name: string,
): SourcedStage<NonNullable<Stage[C]>>[] {
  const stage = department.value.stages[name];
  const asked = stage?.[cloud];
  if (stage === undefined || asked === undefined) return [];
  return [{ department, name, stage, cloud, asked, path: ['stages', name, cloud] }];
}

/** `dfe/prod/aws`: how people name an environment. */
export function environmentAddress(department: string, stage: string, cloud: Cloud): string {
  return `${department}/${stage}/${cloud}`;
}
