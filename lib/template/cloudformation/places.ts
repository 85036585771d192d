import { cidrBlock, cidrSize, formatCidr, parseCidr } from '../../values';
import { concatenate, eachOf, known, listOf, undecided, unknown } from '../value';
import type { Value } from '../value';

/** Regions have at most this many zones, and templates select by number. */
const MOST_ZONES = 6;
/** What `Fn::Cidr` makes at most. */
const MOST_BLOCKS = 256;

/** Availability zones of a region: their names begin with the region's; which there are depends on the account. */
export function zonesOf(region: Value): Value {
  return listOf(
    Array.from({ length: MOST_ZONES }, () =>
      concatenate([region, unknown('which zones there are depends on the account')]),
    ),
  );
}

/**
 * Address blocks of `Fn::Cidr`: block, how many, and how many bits are left to each.
 * @see AWS CloudFormation User Guide, Fn::Cidr
 */
export function cidrs([block, count, bits]: readonly (Value | undefined)[]): Value {
  return eachOf(block ?? unknown('its Fn::Cidr has no block'), (value) => {
    const outer = value.kind === 'known' ? parseCidr(String(value.value)) : undefined;
    const many = count?.kind === 'known' ? Number(count.value) : NaN;
    const prefix = 32 - (bits?.kind === 'known' ? Number(bits.value) : NaN);
    const isPossible =
      outer !== undefined &&
      Number.isInteger(many) &&
      Number.isInteger(prefix) &&
      prefix >= outer.prefix &&
      prefix <= 32 &&
      many >= 1 &&
      many <= MOST_BLOCKS &&
      many * 2 ** (32 - prefix) <= cidrSize(outer);
    if (!isPossible) return undecided('the block it is cut from is only known at deployment', [value]);
    return listOf(
      Array.from({ length: many }, (_, index) => known(formatCidr(cidrBlock(outer, prefix, index)))),
    );
  });
}
