import { cidrBlock, cidrOf, compareText, formatCidr } from '../values';
import type { Cidr } from '../values';
import type { SubnetPlan, SubnetPurpose } from './blueprint';

/** Zones that a region can have; each has its quarter of the network whether it is used or not. */
const ZONE_SLOTS = 4;

/**
 * Shares a network between zones. Every zone has a fixed quarter, by the number in its id, so that adding or
 * dropping a zone never moves another zone's subnets. Of a quarter, the first half is for workloads, the next
 * quarter for private endpoints, and the first sixteen addresses of the last quarter for the way to staff
 * networks; the rest is kept free.
 *
 * For a /20: workload /23 (512 addresses), endpoints /24 (256), attachment /28 (16), in each zone.
 */
export function planZonedSubnets(
  network: string,
  zones: readonly string[],
  connected: boolean,
): SubnetPlan[] {
  const whole = cidrOf(network);
  return [...zones].sort(compareText).flatMap((zone) => {
    const number = Number(zone.slice(-1));
    const quarter = cidrBlock(whole, whole.prefix + Math.log2(ZONE_SLOTS), number - 1);
    const subnet = (purpose: SubnetPurpose, cidr: Cidr): SubnetPlan => ({
      name: `${purpose}-az${String(number)}`,
      purpose,
      zone,
      cidr: formatCidr(cidr),
    });
    const last = cidrBlock(quarter, quarter.prefix + 2, 3);
    return [
      subnet('workload', cidrBlock(quarter, quarter.prefix + 1, 0)),
      subnet('endpoints', cidrBlock(quarter, quarter.prefix + 2, 2)),
      ...(connected ? [subnet('attachment', cidrBlock(last, 28, 0))] : []),
    ];
  });
}

/**
 * Shares a network whose subnets are in every zone at once: the first half is for workloads, the next quarter for
 * private endpoints, and the first 64 addresses of the last quarter for the API of clusters, where there are any; the
 * rest is kept free.
 *
 * For a /20: workload /21 (2048 addresses), endpoints /22 (1024), control-plane /26 (64).
 */
export function planRegionalSubnets(network: string, clustered: boolean): SubnetPlan[] {
  const whole = cidrOf(network);
  const subnet = (purpose: SubnetPurpose, cidr: Cidr): SubnetPlan => ({
    name: purpose,
    purpose,
    cidr: formatCidr(cidr),
  });
  const last = cidrBlock(whole, whole.prefix + 2, 3);
  return [
    subnet('workload', cidrBlock(whole, whole.prefix + 1, 0)),
    subnet('endpoints', cidrBlock(whole, whole.prefix + 2, 2)),
    ...(clustered ? [subnet('control-plane', cidrBlock(last, 26, 0))] : []),
  ];
}
