import { HOLE, isDecided, textOf } from '../../template';
import type { Possible, Reference, Resource, Templates, Value } from '../../template';
import { ask } from '../../template';
import { cidrContains, cidrOf, cidrSize } from '../../values';
import type { Cidr } from '../../values';
import type { Test, Verdict } from '../requirement';

/** Networks that no route on the internet leads to: RFC 1918, 6598, 3927, 1122, 5771 and 1112 (reserved). */
const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  '224.0.0.0/4',
  '240.0.0.0/4',
].map(cidrOf);

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/;
/** Unique local, link-local, loopback and multicast, with the bits that make them so. */
const PRIVATE_IPV6 = /^(f[cd][0-9a-f]{0,2}|fe[89ab][0-9a-f]?|ff[0-9a-f]{0,2}):/;
/** Text that begins like this is private however it ends. */
const PRIVATE_START = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:)/i;

/** Whether an address or network lies within private space in full; undefined for what is neither. */
export function isPrivateText(text: string): boolean | undefined {
  const range = text.trim().toLowerCase();
  const match = IPV4.exec(range);
  if (match !== null) {
    const numbers = match.slice(1, 5).map(Number);
    const prefix = match[5] === undefined ? 32 : Number(match[5]);
    if (prefix > 32 || numbers.some((octet) => octet > 255)) return undefined;
    const base = numbers.reduce((sum, octet) => sum * 256 + octet, 0);
    const cidr: Cidr = { base: base - (base % cidrSize({ base, prefix })), prefix };
    return PRIVATE.some((network) => cidrContains(network, cidr));
  }
  if (!/^[0-9a-f:.]*:[0-9a-f:.]*(\/\d{1,3})?$/.test(range)) return undefined;
  const prefix = Number(range.split('/')[1] ?? 128);
  return range.startsWith('::1/128') || range === '::1' || (PRIVATE_IPV6.test(range) && prefix >= 7);
}

/** An address, a network or a list of them, all of it private. Service tags and names are judged by `named`. */
export function isPrivateRange(named: (name: string) => Verdict = () => 'cannot-tell'): Test {
  return (value, resource, templates) => judgeRange(value, resource, templates, named);
}

function judgeRange(
  value: Value,
  resource: Resource,
  templates: Templates,
  named: (name: string) => Verdict,
): Verdict {
  switch (value.kind) {
    case 'list':
      return worst(value.items.map((item) => judgeRange(item, resource, templates, named)));
    case 'options':
      return worst(value.of.map((item) => judgeRange(item, resource, templates, named)));
    case 'reference':
      return judgeReference(value, resource, templates, named);
    case 'unknown':
      return value.likely !== undefined && judgeRange(value.likely, resource, templates, named) === 'broken'
        ? 'broken'
        : 'cannot-tell';
    case 'known':
    case 'text':
      return judgeText(value, named);
    case 'absent':
      return 'fine';
    case 'map':
      return 'cannot-tell';
  }
}

function judgeText(value: Possible, named: (name: string) => Verdict): Verdict {
  const text = textOf(value) ?? HOLE;
  if (text.includes(HOLE)) return PRIVATE_START.test(text) ? 'fine' : 'cannot-tell';
  const isPrivate = isPrivateText(text);
  const verdict = isPrivate === undefined ? named(text) : isPrivate ? 'fine' : 'broken';
  return verdict === 'fine' && !isDecided(value) ? 'cannot-tell' : verdict;
}

/** A network's own range is what it is said to be; the address of anything else is known once it is made. */
function judgeReference(
  reference: Reference,
  resource: Resource,
  templates: Templates,
  named: (name: string) => Verdict,
): Verdict {
  if (!/cidr_?block|address_?(space|prefix)/i.test(reference.attribute)) return 'cannot-tell';
  const target = templates.target(reference, resource);
  if (target === undefined || target.mode === 'data') return 'fine';
  const [name] = reference.attribute.split('.');
  return worst(
    ask(target.properties, `${name ?? ''}[]`).map(({ value }) => judgeRange(value, target, templates, named)),
  );
}

export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('broken')) return 'broken';
  return verdicts.includes('cannot-tell') ? 'cannot-tell' : 'fine';
}
