/** An IPv4 network. Always aligned: `base` has no host bits set. */
export interface Cidr {
  /** The first address, as an unsigned 32-bit number. */
  readonly base: number;
  /** The number of network bits, 0 to 32. */
  readonly prefix: number;
}

const PATTERN = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** Reads `10.64.0.0/20`. Undefined for anything else, and for addresses with host bits set. */
export function parseCidr(text: string): Cidr | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const numbers = match.slice(1).map(Number);
  const prefix = numbers.pop() ?? 33;
  if (prefix > 32 || numbers.some((octet) => octet > 255)) return undefined;
  const base = numbers.reduce((sum, octet) => sum * 256 + octet, 0);
  const cidr = { base, prefix };
  // Also refuses leading zeros, which some tools read as octal.
  return base % cidrSize(cidr) === 0 && formatCidr(cidr) === text ? cidr : undefined;
}

/** Reads a network that is known to be well formed. Throws otherwise: that would be our bug. */
export function cidrOf(text: string): Cidr {
  const cidr = parseCidr(text);
  if (!cidr) throw new Error(`not an IPv4 network: ${text}`);
  return cidr;
}

export function formatCidr({ base, prefix }: Cidr): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256);
  return `${octets.join('.')}/${String(prefix)}`;
}

/** The number of addresses. */
export function cidrSize({ prefix }: Cidr): number {
  return 2 ** (32 - prefix);
}

/** Whether every address of `inner` is in `outer`. A network contains itself. */
export function cidrContains(outer: Cidr, inner: Cidr): boolean {
  return inner.prefix >= outer.prefix && cidrsOverlap(outer, inner);
}

export function cidrsOverlap(a: Cidr, b: Cidr): boolean {
  return a.base < b.base + cidrSize(b) && b.base < a.base + cidrSize(a);
}

/**
 * The `index`-th network of `prefix` bits inside `cidr`, counted from 0.
 * Throws when there is no such network: the caller has planned wrongly.
 */
export function cidrBlock(cidr: Cidr, prefix: number, index: number): Cidr {
  const block = { base: cidr.base + index * 2 ** (32 - prefix), prefix };
  if (index < 0 || !cidrContains(cidr, block)) {
    throw new Error(`${formatCidr(cidr)} has no block ${String(index)} of /${String(prefix)}`);
  }
  return block;
}
