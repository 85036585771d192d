import type { Department, Estate } from '../department';
import { cidrBlock, cidrOf, cidrSize, cidrsOverlap, formatCidr } from '../values';

const NEW_PREFIX = 20;

/** What nobody else has yet, for a department that is new. */
export interface FreeNames {
  /** An AWS account id that is plainly a placeholder. */
  readonly account: string;
  /** An Azure subscription id that is plainly a placeholder. */
  readonly subscription: string;
  /** Networks, the first of the pools that overlap nothing; one for each cloud. */
  readonly cidrs: readonly [string, string];
}

/** @throws Error when the address pools are full */
export function findFreeNames(estate: Estate, departments: readonly Department[]): FreeNames {
  const stages = departments.flatMap(({ stages: byName }) => Object.values(byName));
  const accounts = stages.flatMap(({ aws }) => (aws ? [aws.account] : []));
  const subscriptions = stages.flatMap(({ azure }) => (azure ? [azure.subscription] : []));
  const taken = stages.flatMap(({ aws, azure }) =>
    [aws, azure].flatMap((asked) => (asked ? [asked.network.cidr] : [])),
  );
  const pools = estate.addressPools.map((pool) => pool.cidr);
  const first = freeNetwork(pools, taken);
  return {
    account: firstFree(accounts, (number) => String(number).padStart(12, '0')),
    subscription: firstFree(
      subscriptions,
      (number) => `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`,
    ),
    cidrs: [first, freeNetwork(pools, [...taken, first])],
  };
}

function firstFree(taken: readonly string[], nameOf: (number: number) => string): string {
  let number = 1;
  while (taken.includes(nameOf(number))) number += 1;
  return nameOf(number);
}

function freeNetwork(pools: readonly string[], taken: readonly string[]): string {
  const used = taken.map(cidrOf);
  for (const pool of pools.map(cidrOf)) {
    for (let index = 0; index < cidrSize(pool) / 2 ** (32 - NEW_PREFIX); index += 1) {
      const block = cidrBlock(pool, NEW_PREFIX, index);
      if (!used.some((other) => cidrsOverlap(other, block))) return formatCidr(block);
    }
  }
  throw new Error('every address pool in config/estate.yaml is full');
}
