import { AZURE_CLUSTER_ADDRESSES } from '../../catalogue';
import { cidrContains, cidrOf, cidrsOverlap, parseCidr } from '../../values';
import type { Issue } from '../../values';
import type { AzureStage } from './stage-schema';
import { azureStagesOf } from '../config';
import type { SourcedConfig, SourcedStage } from '../config';
import { issueAt } from '../issue-at';
import type { Path } from '../read-yaml';

/** @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/virtual-networks */
const AGENT_RANGES = ['172.16.0.0/12', '192.168.0.0/16'] as const;
const NARROWEST_AGENT_PREFIX = 27;

/** The region is one of the estate's, the network has what the stage needs, and keys are of one kind each. */
export function checkAzureNetwork({ estate, departments }: SourcedConfig): Issue[] {
  return departments
    .flatMap(azureStagesOf)
    .flatMap((stage) => [
      ...checkRegion(stage, estate.value.allowedRegions.azure),
      ...checkExisting(stage),
      ...checkAgents(stage),
      ...checkClusterAddresses(stage),
      ...checkModelsKey(stage),
    ]);
}

function checkRegion(stage: SourcedStage<AzureStage>, allowed: readonly string[]): Issue[] {
  if (allowed.includes(stage.asked.region)) return [];
  return [
    issueAt(stage.department, [...stage.path, 'region'], {
      code: 'department/region-not-allowed',
      got: `'${stage.asked.region}'`,
      expected: `one of ${allowed.join(', ')}`,
      hint: 'the regions of the estate are in config/estate.yaml',
    }),
  ];
}

const SUBNETS = ['workloadSubnetId', 'endpointsSubnetId', 'controlPlaneSubnetId'] as const;

/** Subnets of a brought network are in it, and each has its own use: each is policed otherwise than the others. */
function checkExisting(stage: SourcedStage<AzureStage>): Issue[] {
  const { existing } = stage.asked.network;
  if (existing === undefined) return [];
  const path = [...stage.path, 'network', 'existing'];
  const subnets = SUBNETS.flatMap((key) => {
    const id = existing[key]?.toLowerCase();
    return id === undefined ? [] : [{ key, id }];
  });
  const elsewhere = subnets.filter(({ id }) => !id.startsWith(`${existing.virtualNetworkId.toLowerCase()}/`));
  const shared = subnets.filter(({ id }, index) => subnets.findIndex((first) => first.id === id) < index);
  const needsControlPlane = Object.keys(stage.asked.clusters).length > 0;
  const missing = needsControlPlane && existing.controlPlaneSubnetId === undefined;
  return [
    ...elsewhere.map(({ key }) =>
      issueAt(stage.department, [...path, key], {
        code: 'network/subnet-elsewhere',
        expected: 'a subnet of network.existing.virtualNetworkId',
      }),
    ),
    ...shared.map(({ key }) =>
      issueAt(stage.department, [...path, key], {
        code: 'network/subnet-shared',
        expected: 'a subnet that is named for nothing else',
        hint: 'nodes, private endpoints and the API of clusters each need a subnet whose rules are its own',
      }),
    ),
    ...(missing
      ? [
          issueAt(stage.department, [...path, 'controlPlaneSubnetId'], {
            code: 'network/subnet-missing',
            expected: 'a subnet for the API of clusters',
            hint: '/28 or wider, delegated to Microsoft.ContainerService/managedClusters',
          }),
        ]
      : []),
  ];
}

function checkAgents(stage: SourcedStage<AzureStage>): Issue[] {
  const { agents, existing } = stage.asked.network;
  if (agents === undefined) return [];
  const path = [...stage.path, 'network', 'agents'];
  if (existing !== undefined) {
    return [
      issueAt(stage.department, path, {
        code: 'network/agents-brought',
        expected: 'no agents in a network that is brought',
        hint: 'their subnet would have to be made in a network that is its owner’s',
      }),
    ];
  }
  const network = parseCidr(agents);
  if (network === undefined) {
    return [
      issueAt(stage.department, path, {
        code: 'network/malformed',
        expected: 'an IPv4 network whose first address is the one written, such as 192.168.10.0/24',
        hint: 'each part is 0 to 255, and the bits after the prefix are zero',
      }),
    ];
  }
  const fits = AGENT_RANGES.some((range) => cidrContains(cidrOf(range), network));
  if (fits && network.prefix <= NARROWEST_AGENT_PREFIX) return [];
  return [
    issueAt(stage.department, path, {
      code: 'network/agents',
      expected: `a network of /${String(NARROWEST_AGENT_PREFIX)} or wider inside ${AGENT_RANGES.join(' or ')}`,
      hint: 'Azure takes agent subnets from these ranges only',
    }),
  ];
}

/** Networks that reach a cluster must not have the addresses that its pods and services have inside it. */
function checkClusterAddresses(stage: SourcedStage<AzureStage>): Issue[] {
  if (Object.keys(stage.asked.clusters).length === 0) return [];
  const inside = [AZURE_CLUSTER_ADDRESSES.pods, AZURE_CLUSTER_ADDRESSES.services];
  const { network, connectivity } = stage.asked;
  const outside: [Path, string][] = [
    [['network', 'cidr'], network.cidr],
    ...(connectivity?.staffCidrs ?? []).map((cidr, index): [Path, string] => [
      ['connectivity', 'staffCidrs', index],
      cidr,
    ]),
  ];
  return outside.flatMap(([path, text]) => {
    const cidr = parseCidr(text);
    if (cidr === undefined || !inside.some((own) => cidrsOverlap(cidrOf(own), cidr))) return [];
    return [
      issueAt(stage.department, [...stage.path, ...path], {
        code: 'network/cluster-overlap',
        expected: `a network outside ${inside.join(' and ')}`,
        hint: 'pods and services of every cluster have addresses from there',
      }),
    ];
  });
}

/** @see https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys */
function checkModelsKey(stage: SourcedStage<AzureStage>): Issue[] {
  const hosts = Object.values(stage.asked.endpoints).some(({ route }) => route === 'machine-learning');
  if (!hosts || stage.asked.keys.models === undefined) return [];
  return [
    issueAt(stage.department, [...stage.path, 'keys', 'models'], {
      code: 'keys/not-for-machine-learning',
      expected: 'no key of your own for models beside a machine-learning endpoint',
      hint: 'Azure Machine Learning takes a key from a vault in its own subscription only: leave it out, and one is made',
    }),
  ];
}
