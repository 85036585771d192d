import fc from 'fast-check';
import { cidrBlock, cidrContains, cidrSize, cidrsOverlap, formatCidr, parseCidr } from '../../lib/values';
import type { Cidr } from '../../lib/values';

const cidr: fc.Arbitrary<Cidr> = fc
  .tuple(fc.nat(0xffffffff), fc.integer({ min: 0, max: 32 }))
  .map(([address, prefix]) => ({
    base: Math.floor(address / 2 ** (32 - prefix)) * 2 ** (32 - prefix),
    prefix,
  }));

describe('an IPv4 network', () => {
  test('reads back as it was written', () => {
    fc.assert(
      fc.property(cidr, (network) => {
        expect(parseCidr(formatCidr(network))).toEqual(network);
      }),
    );
  });

  test('overlaps another exactly when one contains the other', () => {
    fc.assert(
      fc.property(cidr, cidr, (a, b) => {
        expect(cidrsOverlap(a, b)).toBe(cidrContains(a, b) || cidrContains(b, a));
        expect(cidrsOverlap(a, b)).toBe(cidrsOverlap(b, a));
      }),
    );
  });

  test('splits into blocks that cover it without overlapping', () => {
    fc.assert(
      fc.property(cidr, fc.integer({ min: 0, max: 4 }), (network, bits) => {
        const prefix = Math.min(32, network.prefix + bits);
        const blocks = Array.from({ length: 2 ** (prefix - network.prefix) }, (_, index) =>
          cidrBlock(network, prefix, index),
        );
        expect(blocks.reduce((sum, block) => sum + cidrSize(block), 0)).toBe(cidrSize(network));
        expect(blocks.every((block) => cidrContains(network, block))).toBe(true);
        expect(
          blocks.some((block, index) => blocks.slice(index + 1).some((other) => cidrsOverlap(block, other))),
        ).toBe(false);
      }),
    );
  });

  test.each([
    '10.0.0.1/24',
    '10.0.0.0/33',
    '256.0.0.0/8',
    '010.0.0.0/8',
    '10.0.0/8',
    '10.0.0.0',
    ' 10.0.0.0/8',
    '',
  ])('is not %p', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  test('has no block outside itself', () => {
    expect(() => cidrBlock({ base: 0, prefix: 24 }, 26, 4)).toThrow('0.0.0.0/24 has no block 4 of /26');
  });
});
