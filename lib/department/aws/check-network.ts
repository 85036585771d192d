import type { Issue } from '../../values';
import { awsStagesOf } from '../config';
import type { AwsStage } from './stage-schema';
import type { SourcedConfig, SourcedStage } from '../config';
import { issueAt } from '../issue-at';

/** Zones are named once, and a VPC that is brought has the subnets that the stage needs. */
export function checkAwsNetwork({ departments }: SourcedConfig): Issue[] {
  return departments
    .flatMap(awsStagesOf)
    .flatMap((stage) => [...checkZones(stage), ...checkExisting(stage), ...checkKeys(stage)]);
}

function checkZones(stage: SourcedStage<AwsStage>): Issue[] {
  const path = [...stage.path, 'network', 'zones'];
  const { zones } = stage.asked.network;
  const issues = zones.flatMap((zone, index) =>
    zones.indexOf(zone) === index
      ? []
      : [
          issueAt(stage.department, [...path, index], {
            code: 'network/zone-twice',
            expected: 'each AZ once',
          }),
        ],
  );
  if (Object.keys(stage.asked.clusters).length > 0 && new Set(zones).size < 2) {
    issues.push(
      issueAt(stage.department, path, {
        code: 'network/too-few-zones',
        got: `${String(zones.length)} AZ`,
        expected: 'at least two AZs',
        hint: 'Amazon EKS needs subnets in two Availability Zones',
      }),
    );
  }
  return issues;
}

function checkExisting(stage: SourcedStage<AwsStage>): Issue[] {
  const { existing, zones } = stage.asked.network;
  if (existing === undefined) return [];
  const purposes =
    existing.privateEndpoints === 'create' ? (['workload', 'endpoints'] as const) : (['workload'] as const);
  const missing = zones.flatMap((zone) =>
    purposes
      .filter(
        (purpose) => !existing.subnets.some((subnet) => subnet.zone === zone && subnet.purpose === purpose),
      )
      .map((purpose) => `${purpose} in ${zone}`),
  );
  const stray = existing.subnets.flatMap((subnet, index) =>
    zones.includes(subnet.zone)
      ? []
      : [
          issueAt(stage.department, [...stage.path, 'network', 'existing', 'subnets', index, 'zone'], {
            code: 'network/zone-not-used',
            expected: `one of network.zones: ${zones.join(', ')}`,
          }),
        ],
  );
  if (missing.length === 0) return stray;
  return [
    ...stray,
    issueAt(stage.department, [...stage.path, 'network', 'existing', 'subnets'], {
      code: 'network/subnet-missing',
      expected: `a subnet for ${missing.join(', and for ')}`,
      hint: 'name them, or leave the AZ out of network.zones',
    }),
  ];
}

function checkKeys(stage: SourcedStage<AwsStage>): Issue[] {
  return Object.entries(stage.asked.keys).flatMap(([purpose, arn]) =>
    arn.includes(`:${stage.asked.account}:`)
      ? []
      : [
          issueAt(stage.department, [...stage.path, 'keys', purpose], {
            code: 'keys/other-account',
            expected: `a key in the stage’s own account ${stage.asked.account}`,
            hint: 'a key in another account lets that account read the data',
          }),
        ],
  );
}
