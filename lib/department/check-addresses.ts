import { cidrContains, cidrsOverlap, parseCidr } from '../values';
import type { Cidr, Issue } from '../values';
import { environmentAddress, stagesOf } from './config';
import type { SourcedConfig, SourcedStage } from './config';
import type { AwsStage } from './aws/stage-schema';
import type { AzureStage } from './azure/stage-schema';
import { issueAt } from './issue-at';
import type { Path, SourceData } from './read-yaml';

/** Networks made here keep room for every AZ: see the address plan in `lib/blueprint`. */
const WIDEST_PREFIX = 16;
const NARROWEST_PREFIX = 22;

interface Taken {
  readonly network: Cidr;
  readonly by: string;
  readonly source: SourceData;
  readonly path: Path;
}

/** Every network is well formed, from a pool, of a workable size, and given to one stage only. */
export function checkAddresses({ estate, departments }: SourcedConfig): Issue[] {
  const issues: Issue[] = [];
  const pools = estate.value.addressPools.flatMap((pool, index) => {
    const path = ['addressPools', index, 'cidr'];
    const network = parseCidr(pool.cidr);
    if (!network) issues.push(malformed(estate, path));
    return network ? [network] : [];
  });
  const taken: Taken[] = [];
  for (const stage of departments.flatMap(stagesOf)) {
    const path = [...stage.path, 'network', 'cidr'];
    const network = parseCidr(stage.asked.network.cidr);
    if (!network) {
      issues.push(malformed(stage.department, path));
      continue;
    }
    issues.push(
      ...checkPool(
        stage,
        path,
        network,
        pools,
        estate.value.addressPools.map((pool) => pool.cidr),
      ),
    );
    issues.push(...checkSize(stage, path, network));
    const by = environmentAddress(stage.department.value.code, stage.name, stage.cloud);
    const other = taken.find((earlier) => cidrsOverlap(earlier.network, network));
    if (other) {
      const { line } = other.source.locate(other.path);
      issues.push(
        issueAt(stage.department, path, {
          code: 'network/overlap',
          expected: 'a network that no other stage uses',
          hint: `it overlaps ${other.by} (${other.source.file}:${String(line)})`,
        }),
      );
    }
    taken.push({ network, by, source: stage.department, path });
    issues.push(...checkStaff(stage, network));
  }
  return issues;
}

function checkPool(
  stage: SourcedStage<AwsStage | AzureStage>,
  path: Path,
  network: Cidr,
  pools: readonly Cidr[],
  names: readonly string[],
): Issue[] {
  if (pools.some((pool) => cidrContains(pool, network))) return [];
  return [
    issueAt(stage.department, path, {
      code: 'network/out-of-pool',
      expected: `a network inside ${names.join(' or ')}`,
      hint: 'the pools are in config/estate.yaml; ask its owners for addresses',
    }),
  ];
}

function checkSize(stage: SourcedStage<AwsStage | AzureStage>, path: Path, network: Cidr): Issue[] {
  const fits = network.prefix >= WIDEST_PREFIX && network.prefix <= NARROWEST_PREFIX;
  if (fits || stage.asked.network.existing !== undefined) return [];
  return [
    issueAt(stage.department, path, {
      code: 'network/size',
      expected: `a network of /${String(WIDEST_PREFIX)} to /${String(NARROWEST_PREFIX)}`,
      hint: 'it is shared between four Availability Zones, each with room for nodes and private endpoints',
    }),
  ];
}

function checkStaff(stage: SourcedStage<AwsStage | AzureStage>, own: Cidr): Issue[] {
  const list = stage.asked.connectivity?.staffCidrs ?? [];
  return list.flatMap((text, index) => {
    const path = [...stage.path, 'connectivity', 'staffCidrs', index];
    const network = parseCidr(text);
    if (!network) return [malformed(stage.department, path)];
    if (network.prefix < 8) {
      return [
        issueAt(stage.department, path, {
          code: 'network/staff-too-wide',
          expected: 'a network of /8 or narrower',
          hint: 'name the networks of staff devices; the whole internet is not one',
        }),
      ];
    }
    if (!cidrsOverlap(network, own)) return [];
    return [
      issueAt(stage.department, path, {
        code: 'network/staff-overlap',
        expected: `a network outside the stage’s own ${stage.asked.network.cidr}`,
        hint: 'an address cannot be inside and outside at once',
      }),
    ];
  });
}

function malformed(source: SourceData, path: Path): Issue {
  return issueAt(source, path, {
    code: 'network/malformed',
    expected: 'an IPv4 network whose first address is the one written, such as 10.64.0.0/20',
    hint: 'each part is 0 to 255, and the bits after the prefix are zero',
  });
}
