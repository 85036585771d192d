import {
  AWS_ACCELERATORS,
  findAwsAccelerator,
  findKubernetesVersion,
  KUBERNETES_VERSIONS,
  whyNotInLondon,
} from '../../catalogue';
import type { AwsAccelerator } from '../../catalogue';
import { compareText, didYouMean } from '../../values';
import type { Issue } from '../../values';
import type { AwsCluster, AwsPool } from './cluster-schema';
import { awsStagesOf } from '../config';
import type { AwsStage } from './stage-schema';
import type { SourcedConfig, SourcedStage } from '../config';
import { issueAt } from '../issue-at';
import type { Path } from '../read-yaml';

/** Instances in one Capacity Block. @see EC2 User Guide, Capacity Blocks for ML */
const CAPACITY_BLOCK_NODES = 64;

/** A pool, and where to point when something about it is wrong. */
interface SourcedPool {
  readonly stage: SourcedStage<AwsStage>;
  readonly pool: AwsPool;
  readonly path: Path;
}

/** Clusters run a supported Kubernetes, and their pools can be bought in London as asked. */
export function checkAwsClusters({ departments }: SourcedConfig, today: string): Issue[] {
  return departments
    .flatMap(awsStagesOf)
    .flatMap((stage) =>
      Object.entries(stage.asked.clusters).flatMap(([name, cluster]) =>
        checkCluster(stage, name, cluster, today),
      ),
    );
}

function checkCluster(
  stage: SourcedStage<AwsStage>,
  name: string,
  cluster: AwsCluster,
  today: string,
): Issue[] {
  const path = [...stage.path, 'clusters', name];
  const pools = Object.entries(cluster.pools);
  const empty =
    pools.length > 0
      ? []
      : [
          issueAt(stage.department, [...path, 'pools'], {
            code: 'cluster/no-pools',
            got: 'no pools',
            expected: 'at least one pool',
          }),
        ];
  return [
    ...checkVersion(stage, [...path, 'version'], cluster.version, today),
    ...empty,
    ...pools.flatMap(([pool, asked]) => checkPool({ stage, pool: asked, path: [...path, 'pools', pool] })),
  ];
}

function checkVersion(stage: SourcedStage<AwsStage>, path: Path, version: string, today: string): Issue[] {
  const known = findKubernetesVersion('aws', version);
  if (known !== undefined && compareText(known.standardSupportEnds, today) > 0) return [];
  const supported = Object.entries(KUBERNETES_VERSIONS.aws).filter(
    ([, row]) => compareText(row.standardSupportEnds, today) > 0,
  );
  return [
    issueAt(stage.department, path, {
      code: 'cluster/version-unsupported',
      expected: `a version in standard support: ${supported.map(([name]) => name).join(', ')}`,
      hint:
        known === undefined
          ? undefined
          : `standard support of ${version} ends on ${known.standardSupportEnds}`,
    }),
  ];
}

function checkPool(sourced: SourcedPool): Issue[] {
  const { stage, pool, path } = sourced;
  const accelerator = findAwsAccelerator(pool.instanceType);
  if (accelerator === undefined) {
    return [
      issueAt(stage.department, [...path, 'instanceType'], {
        code: 'cluster/not-in-london',
        expected: 'an accelerated instance type that is sold in eu-west-2',
        hint:
          whyNotInLondon(pool.instanceType) ?? didYouMean(pool.instanceType, Object.keys(AWS_ACCELERATORS)),
      }),
    ];
  }
  return [
    ...checkSize(sourced),
    ...checkPurchase(sourced, accelerator),
    ...checkZone(sourced, accelerator),
    ...checkFabric(sourced, accelerator),
  ];
}

function checkSize({ stage, pool, path }: SourcedPool): Issue[] {
  const { min, max } = pool.nodes;
  if (min > max) {
    return [
      issueAt(stage.department, [...path, 'nodes', 'min'], {
        code: 'cluster/min-over-max',
        expected: `at most nodes.max, ${String(max)}`,
      }),
    ];
  }
  if (pool.purchase === 'capacity-block' && max > CAPACITY_BLOCK_NODES) {
    return [
      issueAt(stage.department, [...path, 'nodes', 'max'], {
        code: 'cluster/over-capacity-block',
        expected: `at most ${String(CAPACITY_BLOCK_NODES)} nodes`,
        hint: 'a Capacity Block holds no more: use a pool for each block',
      }),
    ];
  }
  return [];
}

function checkPurchase({ stage, pool, path }: SourcedPool, accelerator: AwsAccelerator): Issue[] {
  const issues: Issue[] = [];
  if (!accelerator.purchase.includes(pool.purchase)) {
    issues.push(
      issueAt(stage.department, [...path, 'purchase'], {
        code: 'cluster/not-sold-so',
        got: `'${pool.purchase}'`,
        expected: `for ${pool.instanceType} in London, one of ${accelerator.purchase.join(', ')}`,
      }),
    );
  }
  if (pool.purchase !== 'on-demand' && pool.reservationId === undefined) {
    issues.push(
      issueAt(stage.department, [...path, 'reservationId'], {
        code: 'cluster/reservation-missing',
        expected: 'the id of the reservation, cr-…',
        hint: `CloudFormation cannot buy a ${pool.purchase === 'reservation' ? 'reservation that is already sold out' : 'Capacity Block'}: buy it first, then name it here`,
      }),
    );
  }
  if (pool.purchase === 'on-demand' && pool.reservationId !== undefined) {
    issues.push(
      issueAt(stage.department, [...path, 'reservationId'], {
        code: 'cluster/reservation-unused',
        expected: 'no reservation when purchase is on-demand',
        hint: 'set purchase to reservation or capacity-block',
      }),
    );
  }
  if (pool.purchase !== 'reservation' && pool.placementGroup !== undefined) {
    issues.push(
      issueAt(stage.department, [...path, 'placementGroup'], {
        code: 'cluster/placement-unused',
        expected: 'no placement group unless purchase is reservation',
        hint: 'an on-demand pool with EFA gets a placement group of its own, and a Capacity Block needs none',
      }),
    );
  }
  return issues;
}

function checkZone({ stage, pool, path }: SourcedPool, accelerator: AwsAccelerator): Issue[] {
  const { zones } = stage.asked.network;
  const zonePath = [...path, 'zone'];
  if (pool.zone === undefined) {
    if (pool.efaInterfaces > 0 || pool.purchase !== 'on-demand') {
      return [
        issueAt(stage.department, zonePath, {
          code: 'cluster/zone-missing',
          expected: `one of ${zones.join(', ')}`,
          hint:
            pool.efaInterfaces > 0
              ? 'EFA traffic does not leave an AZ'
              : 'a reservation is in one AZ: name it',
        }),
      ];
    }
    if (accelerator.zones === 'unknown' || zones.some((zone) => accelerator.zones.includes(zone))) return [];
    return [
      issueAt(stage.department, [...path, 'instanceType'], {
        code: 'cluster/not-in-zone',
        expected: `an instance type sold in ${zones.join(' or ')}`,
        hint: `${pool.instanceType} is sold in ${accelerator.zones.join(', ')}: add one of them to network.zones`,
      }),
    ];
  }
  if (!zones.includes(pool.zone)) {
    return [
      issueAt(stage.department, zonePath, {
        code: 'cluster/zone-not-used',
        expected: `one of network.zones: ${zones.join(', ')}`,
      }),
    ];
  }
  if (accelerator.zones === 'unknown' || accelerator.zones.includes(pool.zone)) return [];
  return [
    issueAt(stage.department, zonePath, {
      code: 'cluster/not-in-zone',
      expected: `an AZ that sells ${pool.instanceType}: ${accelerator.zones.join(', ')}`,
    }),
  ];
}

function checkFabric({ stage, pool, path }: SourcedPool, accelerator: AwsAccelerator): Issue[] {
  if (pool.efaInterfaces <= accelerator.efaInterfaces) return [];
  return [
    issueAt(stage.department, [...path, 'efaInterfaces'], {
      code: 'cluster/over-limit',
      expected: `at most ${String(accelerator.efaInterfaces)}, which is what ${pool.instanceType} has`,
    }),
  ];
}
