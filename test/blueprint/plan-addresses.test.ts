import fc from 'fast-check';
import { planZonedSubnets } from '../../lib/blueprint/plan-addresses';
import { cidrBlock, cidrContains, cidrOf, cidrsOverlap, formatCidr } from '../../lib/values';

const network = fc
  .tuple(fc.integer({ min: 16, max: 22 }), fc.nat(1000))
  .map(([prefix, index]) => formatCidr(cidrBlock(cidrOf('10.0.0.0/8'), prefix, index % 2 ** (prefix - 8))));
const zones = fc.uniqueArray(fc.constantFrom('euw2-az1', 'euw2-az2', 'euw2-az3', 'euw2-az4'), {
  minLength: 1,
});

describe('the address plan', () => {
  test('stays inside the network and gives no address twice', () => {
    fc.assert(
      fc.property(network, zones, fc.boolean(), (cidr, ids, connected) => {
        const subnets = planZonedSubnets(cidr, ids, connected).map((subnet) => cidrOf(subnet.cidr));
        expect(subnets).toHaveLength(ids.length * (connected ? 3 : 2));
        expect(subnets.every((subnet) => cidrContains(cidrOf(cidr), subnet))).toBe(true);
        expect(subnets.some((a, index) => subnets.slice(index + 1).some((b) => cidrsOverlap(a, b)))).toBe(
          false,
        );
      }),
    );
  });

  test('never moves a subnet when a zone is added or staff are connected', () => {
    fc.assert(
      fc.property(network, zones, fc.constantFrom('euw2-az1', 'euw2-az4'), (cidr, ids, added) => {
        const before = planZonedSubnets(cidr, ids, false);
        const after = planZonedSubnets(cidr, [...new Set([...ids, added])], true);
        expect(after).toEqual(expect.arrayContaining(before));
      }),
    );
  });

  test('does not depend on the order of zones', () => {
    fc.assert(
      fc.property(network, zones, (cidr, ids) => {
        expect(planZonedSubnets(cidr, ids, true)).toEqual(planZonedSubnets(cidr, ids.toReversed(), true));
      }),
    );
  });

  test('shares a /20 as its docstring says', () => {
    expect(
      planZonedSubnets('10.200.0.0/20', ['euw2-az2'], true).map(({ name, cidr }) => `${name} ${cidr}`),
    ).toEqual(['workload-az2 10.200.4.0/23', 'endpoints-az2 10.200.6.0/24', 'attachment-az2 10.200.7.0/28']);
  });
});
