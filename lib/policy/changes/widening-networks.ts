import { ask, describeValue } from '../../template';
import type { Difference, Possible, Resource, Value } from '../../template';
import { cidrContains, parseCidr } from '../../values';
import type { Judgement } from './judgement';

/** One rule of a security group, as sets of what it lets through. */
interface Rule {
  readonly path: string;
  readonly allows: boolean;
  readonly direction: string;
  /** Nothing in a dimension: any. */
  readonly protocols: readonly string[];
  readonly ports: readonly string[];
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly words: string;
}

type KeyOf = (value: Value) => string;

/** What rules of a security group let through that none let through before. */
export function judgeRuleChange(
  difference: Difference,
  before: Resource | undefined,
  after: Resource | undefined,
): Judgement[] {
  const old = rulesOf(before, (value) => difference.keyBefore(value, before?.stack ?? ''));
  const now = rulesOf(after, (value) => difference.keyAfter(value, after?.stack ?? ''));
  const gained = now.filter(
    (rule) => rule.allows && !old.some((other) => other.allows && covers(other, rule)),
  );
  const opened = old.filter(
    (rule) => !rule.allows && !now.some((other) => !other.allows && covers(other, rule)),
  );
  // A group that goes takes its refusals with it, but also what it let through.
  const lost = after === undefined ? [] : opened;
  return [
    ...gained.map(({ path, words }): Judgement => ({
      grade: 'widens-access',
      path,
      reason: `lets ${words}`,
    })),
    ...lost.map(({ path, words }): Judgement => ({
      grade: 'widens-access',
      path,
      reason: `no longer refuses ${words}`,
    })),
  ];
}

function covers(wide: Rule, narrow: Rule): boolean {
  return (
    wide.direction === narrow.direction &&
    (['protocols', 'ports', 'sources', 'destinations'] as const).every((dimension) =>
      coversAll(wide[dimension], narrow[dimension]),
    )
  );
}

function coversAll(wide: readonly string[], narrow: readonly string[]): boolean {
  if (wide.length === 0 || wide.some((each) => /^"?(\*|-1|any)"?$/i.test(each))) return true;
  return narrow.length > 0 && narrow.every((value) => wide.some((other) => contains(other, value)));
}

function contains(wide: string, narrow: string): boolean {
  if (wide.toLowerCase() === narrow.toLowerCase()) return true;
  const [network, inner] = [wide, narrow].map((text) => parseCidr(text.replaceAll('"', '')));
  if (network !== undefined && inner !== undefined) return cidrContains(network, inner);
  const [from, to] = rangeOf(wide);
  const [low, high] = rangeOf(narrow);
  return from <= low && high <= to;
}

/** NaN, which compares to nothing, for what is no range of ports. */
function rangeOf(text: string): [number, number] {
  const match = /^"?(-?\d+)(?:-(-?\d+))?"?$/.exec(text);
  const from = Number(match?.[1] ?? NaN);
  return [from, Number(match?.[2] ?? from)];
}

function rulesOf(resource: Resource | undefined, keyOf: KeyOf): Rule[] {
  if (resource === undefined) return [];
  switch (resource.type) {
    case 'AWS::EC2::SecurityGroup':
      return [
        ...itemsAt(resource, 'SecurityGroupIngress').map((item) => awsRule(item, 'in', keyOf)),
        ...(itemsAt(resource, 'SecurityGroupEgress').length === 0 ? [EVERYTHING_OUT] : []),
        ...itemsAt(resource, 'SecurityGroupEgress').map((item) => awsRule(item, 'out', keyOf)),
      ];
    case 'AWS::EC2::SecurityGroupIngress':
      return [awsRule({ path: '', value: resource.properties }, 'in', keyOf)];
    case 'AWS::EC2::SecurityGroupEgress':
      return [awsRule({ path: '', value: resource.properties }, 'out', keyOf)];
    case 'azurerm_network_security_group':
      return itemsAt(resource, 'security_rule').map((item) => azureRule(item, keyOf));
    case 'azurerm_network_security_rule':
      return [azureRule({ path: '', value: resource.properties }, keyOf)];
    default:
      return [];
  }
}

/** What a security group has that says nothing of traffic out. */
const EVERYTHING_OUT: Rule = {
  path: 'SecurityGroupEgress',
  allows: true,
  direction: 'out ',
  protocols: [],
  ports: [],
  sources: [],
  destinations: [],
  words: 'everything out to anywhere, which is the default',
};

interface Item {
  readonly path: string;
  readonly value: Possible;
}

function itemsAt({ properties }: Resource, path: string): Item[] {
  return ask(properties, `${path}[]`).filter(({ value }) => value.kind !== 'absent');
}

const PEERS = ['CidrIp', 'CidrIpv6', 'SourceSecurityGroupId', 'DestinationSecurityGroupId', 'SourcePrefixListId', 'DestinationPrefixListId', 'SourceSecurityGroupName']; // prettier-ignore

function awsRule({ path, value }: Item, direction: 'in' | 'out', keyOf: KeyOf): Rule {
  const said = (names: readonly string[]): Possible[] =>
    names
      .flatMap((name) => ask(value, name))
      .flatMap((answer) => (answer.value.kind === 'absent' ? [] : [answer.value]));
  const [from, to] = ['FromPort', 'ToPort'].map((name) => said([name]).map(describeValue)[0]);
  const protocol = said(['IpProtocol']);
  const isAny = protocol.some((each) => describeValue(each) === '-1') || from === undefined || from === '-1';
  const peers = said(PEERS);
  const ports = isAny ? [] : [to === undefined || to === from ? from : `${from}-${to}`];
  const group = said(['GroupId']).map(describeValue).join();
  return {
    path,
    allows: true,
    direction: `${direction} ${said(['GroupId']).map(keyOf).join()}`,
    protocols: protocol.map(keyOf),
    ports,
    sources: peers.map(keyOf),
    destinations: [],
    words: `${protocol.map(describeValue).join()} ${ports.join() || 'any port'} ${direction === 'in' ? 'in from' : 'out to'} ${peers.map(describeValue).join() || 'anywhere'}${group === '' ? '' : ` (${group})`}`,
  };
}

function azureRule({ path, value }: Item, keyOf: KeyOf): Rule {
  const said = (...names: string[]): Possible[] =>
    names
      .flatMap((name) => ask(value, `${name}[]`))
      .flatMap((answer) => (answer.value.kind === 'absent' ? [] : [answer.value]));
  const direction = said('direction').map(describeValue).join().toLowerCase();
  const ports = said('destination_port_range', 'destination_port_ranges');
  const sources = said(
    'source_address_prefix',
    'source_address_prefixes',
    'source_application_security_group_ids',
  );
  const destinations = said(
    'destination_address_prefix',
    'destination_address_prefixes',
    'destination_application_security_group_ids',
  );
  const list = (values: readonly Possible[]): string => values.map(describeValue).join(', ') || 'any';
  return {
    path,
    // What may be an Allow is taken for one.
    allows: !said('access').every((each) => describeValue(each).toLowerCase() === 'deny'),
    direction,
    protocols: said('protocol').map(keyOf),
    ports: ports.map(keyOf),
    sources: sources.map(keyOf),
    destinations: destinations.map(keyOf),
    words: `${list(said('protocol'))} ${list(ports)} ${direction} from ${list(sources)} to ${list(destinations)} (${list(said('name'))})`,
  };
}
