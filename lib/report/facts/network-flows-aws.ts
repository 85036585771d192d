import { ask } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import type { FlowRow } from './network';
import { addressOf, nameOf, NOT_SAID, sayAt, sayEach } from './network-words';
import { sayPrefixList } from './prefix-lists';

/** Where rules of security groups are written, and in which words. */
interface Spelling {
  readonly types: readonly string[];
  /** List of the rules; empty: the resource is one. */
  readonly list: string;
  readonly direction: 'in' | 'out' | 'as it says';
  readonly peers: readonly string[];
  readonly protocol: string;
  readonly from: string;
  readonly to: string;
  /** Group of a rule that is a resource of its own. */
  readonly group?: string;
}

const CAMEL = { protocol: 'IpProtocol', from: 'FromPort', to: 'ToPort' };
const SNAKE = { protocol: 'protocol', from: 'from_port', to: 'to_port' };
const SOURCES = [
  'CidrIp',
  'CidrIpv6',
  'SourceSecurityGroupId',
  'SourceSecurityGroupName',
  'SourcePrefixListId',
];
const DESTINATIONS = ['CidrIp', 'CidrIpv6', 'DestinationSecurityGroupId', 'DestinationPrefixListId'];
const BLOCKS = ['cidr_blocks', 'ipv6_cidr_blocks', 'security_groups', 'prefix_list_ids'];
const OLD = ['cidr_blocks', 'ipv6_cidr_blocks', 'source_security_group_id', 'prefix_list_ids'];
const NEW = ['cidr_ipv4', 'cidr_ipv6', 'referenced_security_group_id', 'prefix_list_id'];
const GROUPS = ['aws_security_group', 'aws_default_security_group'];

const row = (
  types: string | readonly string[],
  list: string,
  direction: Spelling['direction'],
  peers: readonly string[],
  words: Pick<Spelling, 'protocol' | 'from' | 'to'>,
  group?: string,
): Spelling => ({
  types: [types].flat(),
  list,
  direction,
  peers,
  ...words,
  ...(group === undefined ? {} : { group }),
});

const NEWER = { ...SNAKE, protocol: 'ip_protocol' };
const SPELLINGS: readonly Spelling[] = [
  row('AWS::EC2::SecurityGroup', 'SecurityGroupIngress', 'in', SOURCES, CAMEL),
  row('AWS::EC2::SecurityGroup', 'SecurityGroupEgress', 'out', DESTINATIONS, CAMEL),
  row('AWS::EC2::SecurityGroupIngress', '', 'in', SOURCES, CAMEL, 'GroupId'),
  row('AWS::EC2::SecurityGroupEgress', '', 'out', DESTINATIONS, CAMEL, 'GroupId'),
  row(GROUPS, 'ingress', 'in', BLOCKS, SNAKE),
  row(GROUPS, 'egress', 'out', BLOCKS, SNAKE),
  row('aws_security_group_rule', '', 'as it says', OLD, SNAKE, 'security_group_id'),
  row('aws_vpc_security_group_ingress_rule', '', 'in', NEW, NEWER, 'security_group_id'),
  row('aws_vpc_security_group_egress_rule', '', 'out', NEW, NEWER, 'security_group_id'),
];

/** The range by which a group is told to let nothing out, which otherwise would let everything out. */
const NOWHERE = '255.255.255.255/32';
const NOTHING = 'nothing';

/** What security groups of AWS let through. They deny nothing: what no rule lets through is not let through. */
export function readFlowsAws(templates: Templates): FlowRow[] {
  return [
    ...SPELLINGS.flatMap((spelling) =>
      spelling.types
        .flatMap((type) => templates.ofType(type))
        .flatMap((resource) =>
          rulesOf(resource, spelling).map((rule) => flowRow(rule, resource, spelling, templates)),
        ),
    ),
    ...templates.ofType('AWS::EC2::SecurityGroup').flatMap((group) => everythingOut(group, templates)),
  ];
}

function rulesOf(resource: Resource, { list }: Spelling): Possible[] {
  if (list === '') return [resource.properties];
  return ask(resource.properties, `${list}[]`)
    .map(({ value }) => value)
    .filter(({ kind }) => kind !== 'absent');
}

function flowRow(rule: Possible, resource: Resource, spelling: Spelling, templates: Templates): FlowRow {
  const said = (path: string): string => sayAt(rule, path, resource, templates);
  const peers = spelling.peers.flatMap((path) =>
    sayEach(rule, path, resource, templates).map((text) =>
      sayPrefixList(text, path, rule, resource, templates),
    ),
  );
  const group = spelling.group === undefined ? nameOf(resource) : said(spelling.group) || NOT_SAID;
  const peer =
    (peers.join() === NOWHERE ? NOTHING : peers.join(', ')) ||
    (said('self') === 'true' ? `${group} (itself)` : NOT_SAID);
  const direction = spelling.direction === 'as it says' ? directionOf(said('type')) : spelling.direction;
  const protocol = protocolOf(said(spelling.protocol));
  const isNothing = peer === NOTHING;
  return {
    direction,
    action: 'allow',
    from: direction === 'out' ? group : peer,
    to: direction === 'out' ? peer : group,
    protocol: isNothing ? '' : protocol,
    ports: isNothing ? '' : protocol === 'any' ? 'any' : portsOf(said(spelling.from), said(spelling.to)),
    group,
    guards: guardsOf(resource, spelling, templates),
    resource: addressOf(resource),
  };
}

function directionOf(type: string): FlowRow['direction'] {
  return type === 'egress' ? 'out' : type === 'ingress' ? 'in' : 'in or out';
}

function protocolOf(protocol: string): string {
  return protocol === '-1' || protocol === 'all' ? 'any' : protocol || NOT_SAID;
}

function portsOf(from: string, to: string): string {
  if (from === '' && to === '') return 'any';
  return from === to || to === '' ? from : `${from} to ${to}`;
}

/** AWS lets everything out of a group that has no rule for it. */
function everythingOut(group: Resource, templates: Templates): FlowRow[] {
  const isOwn = ask(group.properties, 'SecurityGroupEgress[]').some(({ value }) => value.kind !== 'absent');
  const mentions = templates.mentionsOf(group);
  const isApart = mentions.some(
    ({ from, path }) => from.type === 'AWS::EC2::SecurityGroupEgress' && path === 'GroupId',
  );
  if (isOwn || isApart) return [];
  return [
    {
      direction: 'out',
      action: 'allow',
      from: nameOf(group),
      to: 'anywhere (it has no rule, and AWS then lets everything out)',
      protocol: 'any',
      ports: 'any',
      group: nameOf(group),
      guards: users(group, templates),
      resource: addressOf(group),
    },
  ];
}

function guardsOf(resource: Resource, { group }: Spelling, templates: Templates): string[] {
  if (group === undefined) return users(resource, templates);
  const targets = ask(resource.properties, group).flatMap(({ value }) =>
    value.kind === 'reference' ? templates.targets(value, resource) : [],
  );
  return [...new Set(targets.flatMap((target) => users(target, templates)))];
}

/** What a group stands before: everything that names it and is no rule. */
function users(group: Resource, templates: Templates): string[] {
  const from = templates
    .mentionsOf(group)
    .map((mention) => mention.from)
    .filter((each) => each !== group && !/SecurityGroup|security_group/.test(each.type));
  return [...new Set(from.map(nameOf))];
}
