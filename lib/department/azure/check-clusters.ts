import {
  AZURE_ACCELERATORS,
  findAzureAccelerator,
  findKubernetesVersion,
  KUBERNETES_VERSIONS,
  whyNotInUkAzure,
} from '../../catalogue';
import type { AzureAccelerator } from '../../catalogue';
import { compareText, didYouMean } from '../../values';
import type { Issue } from '../../values';
import type { AzureCluster, AzurePool } from './cluster-schema';
import type { AzureStage } from './stage-schema';
import { azureStagesOf } from '../config';
import type { SourcedConfig, SourcedStage } from '../config';
import { issueAt } from '../issue-at';
import type { Path } from '../read-yaml';

type Stage = SourcedStage<AzureStage>;

/** Clusters whose APIs share one /26: each takes nine addresses. @see https://learn.microsoft.com/azure/aks/api-server-vnet-integration */
const MOST_CLUSTERS = 6;

/** Clusters run a supported Kubernetes, have the way out they ask for, and their pools are sold in the region. */
export function checkAzureClusters({ departments }: SourcedConfig, today: string): Issue[] {
  return departments
    .flatMap(azureStagesOf)
    .flatMap((stage) => [
      ...checkCount(stage),
      ...Object.entries(stage.asked.clusters).flatMap(([name, cluster]) =>
        checkCluster(stage, [...stage.path, 'clusters', name], cluster, today),
      ),
    ]);
}

function checkCount(stage: Stage): Issue[] {
  const count = Object.keys(stage.asked.clusters).length;
  if (count <= MOST_CLUSTERS) return [];
  return [
    issueAt(stage.department, [...stage.path, 'clusters'], {
      code: 'cluster/too-many',
      got: `${String(count)} clusters`,
      expected: `at most ${String(MOST_CLUSTERS)}`,
      hint: 'the API of each takes nine addresses of one small subnet: use pools, or another stage',
    }),
  ];
}

function checkCluster(stage: Stage, path: Path, cluster: AzureCluster, today: string): Issue[] {
  const pools = Object.entries(cluster.pools);
  const issues = [...checkVersion(stage, path, cluster.version, today), ...checkEgress(stage, path, cluster)];
  if (pools.length === 0) {
    issues.push(
      issueAt(stage.department, [...path, 'pools'], {
        code: 'cluster/no-pools',
        got: 'no pools',
        expected: 'at least one pool',
      }),
    );
  }
  return [
    ...issues,
    ...pools.flatMap(([name, pool]) => checkPool(stage, [...path, 'pools', name], name, pool)),
  ];
}

function checkVersion(stage: Stage, path: Path, version: string, today: string): Issue[] {
  const known = findKubernetesVersion('azure', version);
  if (known !== undefined && compareText(known.standardSupportEnds, today) > 0) return [];
  const supported = Object.entries(KUBERNETES_VERSIONS.azure).filter(
    ([, row]) => compareText(row.standardSupportEnds, today) > 0,
  );
  return [
    issueAt(stage.department, [...path, 'version'], {
      code: 'cluster/version-unsupported',
      got: `'${version}'`,
      expected: `a version in standard support: ${supported.map(([name]) => name).join(', ')}`,
      hint:
        known === undefined
          ? undefined
          : `standard support of ${version} ends on ${known.standardSupportEnds}`,
    }),
  ];
}

function checkEgress(stage: Stage, path: Path, cluster: AzureCluster): Issue[] {
  if (cluster.egress === 'none' || stage.asked.connectivity?.firewallAddress !== undefined) return [];
  return [
    issueAt(stage.department, [...path, 'egress'], {
      code: 'cluster/no-firewall',
      expected: `'none', or connectivity.firewallAddress beside it`,
      hint: 'without the address of a firewall there is nothing to send traffic through',
    }),
  ];
}

function checkPool(stage: Stage, path: Path, name: string, pool: AzurePool): Issue[] {
  const accelerator = findAzureAccelerator(pool.vmSize);
  const region = stage.asked.region;
  if (accelerator?.aks !== true || accelerator.usdPerHour[region] === undefined) {
    return [notSold(stage, [...path, 'vmSize'], pool.vmSize, accelerator)];
  }
  return [
    ...checkName(stage, path, name),
    ...checkSize(stage, path, pool),
    ...checkZone(stage, path, pool),
    ...checkHardware(stage, path, pool, accelerator),
  ];
}

function notSold(stage: Stage, path: Path, vmSize: string, accelerator: AzureAccelerator | undefined): Issue {
  const { region } = stage.asked;
  const here = Object.entries(AZURE_ACCELERATORS)
    .filter(([, row]) => row.aks && Object.hasOwn(row.usdPerHour, region))
    .map(([name]) => name);
  const elsewhere = accelerator !== undefined && accelerator.usdPerHour[region] === undefined;
  return issueAt(stage.department, path, {
    code: 'cluster/not-sold-in-region',
    expected: `a GPU size that AKS runs on in ${region}`,
    hint: elsewhere
      ? `${vmSize} is sold in ${Object.keys(accelerator.usdPerHour).join(', ')}; ${region} sells ${here.join(', ')}`
      : (accelerator?.source.note ?? whyNotInUkAzure(vmSize) ?? didYouMean(vmSize, here)),
  });
}

/** @see https://learn.microsoft.com/azure/aks/create-node-pools (limitations) */
function checkName(stage: Stage, path: Path, name: string): Issue[] {
  if (/^[a-z0-9]{1,12}$/.test(name) && name !== 'system') return [];
  return [
    issueAt(stage.department, path, {
      code: 'cluster/pool-name',
      got: `the name '${name}'`,
      expected: 'a name of lower-case letters and digits, other than system',
      hint: 'AKS takes no hyphens in the names of node pools',
    }),
  ];
}

function checkSize(stage: Stage, path: Path, pool: AzurePool): Issue[] {
  if (pool.nodes.min <= pool.nodes.max) return [];
  return [
    issueAt(stage.department, [...path, 'nodes', 'min'], {
      code: 'cluster/min-over-max',
      expected: `at most nodes.max, ${String(pool.nodes.max)}`,
    }),
  ];
}

function checkZone(stage: Stage, path: Path, pool: AzurePool): Issue[] {
  if (stage.asked.region === 'ukwest') {
    if (pool.zone === undefined) return [];
    return [
      issueAt(stage.department, [...path, 'zone'], {
        code: 'cluster/no-zones',
        expected: 'no zone',
        hint: 'UK West has no availability zones',
      }),
    ];
  }
  if (!pool.infiniband || pool.zone !== undefined) return [];
  return [
    issueAt(stage.department, [...path, 'zone'], {
      code: 'cluster/zone-missing',
      expected: 'one of 1, 2, 3',
      hint: 'an InfiniBand fabric does not leave its zone',
    }),
  ];
}

function checkHardware(stage: Stage, path: Path, pool: AzurePool, accelerator: AzureAccelerator): Issue[] {
  const issues: Issue[] = [];
  if (pool.infiniband && accelerator.infinibandInterfaces === 0) {
    issues.push(
      issueAt(stage.department, [...path, 'infiniband'], {
        code: 'cluster/over-limit',
        expected: `false: ${pool.vmSize} has no InfiniBand`,
        hint: 'sizes with an r in their name have it, such as Standard_ND96isr_H100_v5',
      }),
    );
  }
  if (pool.mig !== undefined && !accelerator.mig) {
    issues.push(
      issueAt(stage.department, [...path, 'mig'], {
        code: 'cluster/no-mig',
        expected: `no MIG profile: ${accelerator.gpuModel} cannot be divided`,
        hint: 'A100, H100 and H200 can',
      }),
    );
  }
  return issues;
}
