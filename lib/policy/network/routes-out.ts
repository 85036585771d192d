import { ask, textOf } from '../../template';
import type { Answer, Possible, Resource, Templates } from '../../template';
import type { Check, Context, Fault } from '../control';
import { describe } from '../requirement';
import type { Verdict } from '../requirement';
import { isPrivateRange, worst } from './address-range';
import { itemsOf } from './within';

const EXPECTED = 'a transit gateway, firewall endpoint or peer: this way leads to the internet';

/** Names of what a route says, in one of the two languages. */
interface Spelling {
  readonly destinations: readonly string[];
  /** Internet gateways lead nowhere else. */
  readonly gateways: readonly string[];
  /** These lead to the internet when the destination is there. */
  readonly translators: readonly string[];
}

const CAMEL: Spelling = {
  destinations: ['DestinationCidrBlock', 'DestinationIpv6CidrBlock'],
  gateways: ['GatewayId', 'EgressOnlyInternetGatewayId', 'CarrierGatewayId'],
  translators: ['NatGatewayId', 'InstanceId', 'NetworkInterfaceId'],
};
const SNAKE: Spelling = {
  destinations: ['destination_cidr_block', 'destination_ipv6_cidr_block'],
  gateways: ['gateway_id', 'egress_only_gateway_id', 'carrier_gateway_id'],
  translators: ['nat_gateway_id', 'instance_id', 'network_interface_id'],
};
const INLINE: Spelling = { ...SNAKE, destinations: ['cidr_block', 'ipv6_cidr_block'] };

/** Routes of AWS that lead to the internet. */
export const noRoutesOutAws: Check = (templates, context) => [
  ...whole('AWS::EC2::Route', CAMEL, templates, context),
  ...whole('aws_route', SNAKE, templates, context),
  ...['aws_route_table', 'aws_default_route_table'].flatMap((type) =>
    templates
      .ofType(type)
      .flatMap((resource) =>
        itemsOf(resource, 'route').flatMap((item) => judgeRoute(item, resource, INLINE, templates, context)),
      ),
  ),
];

function whole(type: string, spelling: Spelling, templates: Templates, context: Context): Fault[] {
  return templates.ofType(type).flatMap((resource) => {
    const item: Answer = { path: '', value: resource.properties };
    return judgeRoute(item, resource, spelling, templates, context);
  });
}

function judgeRoute(
  item: Answer,
  resource: Resource,
  spelling: Spelling,
  templates: Templates,
  context: Context,
): Fault[] {
  const destination = destinationOf(item, resource, spelling, templates, context);
  const faultOf = (path: string, value: Possible, verdict: Verdict): Fault[] =>
    verdict === 'fine'
      ? []
      : [
          {
            subject: resource,
            path: [item.path, path].filter(Boolean).join('.'),
            verdict,
            got: describe(value),
            expected: EXPECTED,
          },
        ];
  return [
    ...spelling.gateways.flatMap((key) =>
      ask(item.value, key).flatMap(({ path, value }) =>
        faultOf(path, value, judgeGateway(value, resource, templates)),
      ),
    ),
    ...spelling.translators.flatMap((key) =>
      ask(item.value, key).flatMap(({ path, value }) =>
        faultOf(path, value, isThere(value, resource, templates) ? destination : 'fine'),
      ),
    ),
  ];
}

/** broken: the route is for addresses on the internet. */
function destinationOf(
  item: Answer,
  resource: Resource,
  { destinations }: Spelling,
  templates: Templates,
  context: Context,
): Verdict {
  return worst(
    destinations
      .flatMap((key) => ask(item.value, key))
      .filter(({ value }) => value.kind !== 'absent')
      .map(({ value }) =>
        value.kind === 'unknown'
          ? unknownDestination(value.likely === undefined ? undefined : textOf(value.likely))
          : isPrivateRange()(value, resource, templates, context),
      ),
  );
}

function unknownDestination(likely: string | undefined): Verdict {
  return likely !== undefined && /\/0$/.test(likely) ? 'broken' : 'cannot-tell';
}

/** What is there, but for a NAT gateway that only translates to private addresses. */
function isThere(value: Possible, resource: Resource, templates: Templates): boolean {
  if (value.kind === 'absent' || (value.kind === 'known' && value.value === '')) return false;
  if (value.kind !== 'reference') return true;
  const target = templates.target(value, resource);
  return target === undefined || !isPrivateNat(target);
}

export function isPrivateNat({ properties }: Resource): boolean {
  return ['ConnectivityType', 'connectivity_type']
    .flatMap((path) => ask(properties, path))
    .some(({ value }) => value.kind === 'known' && value.value === 'private');
}

/** A gateway by its id: of the internet, or of a private line. */
function judgeGateway(value: Possible, resource: Resource, templates: Templates): Verdict {
  if (value.kind === 'absent') return 'fine';
  if (value.kind === 'reference') {
    const type = templates.target(value, resource)?.type ?? value.address;
    if (/internet_?gateway|egress_only|carrier_?gateway/i.test(type)) return 'broken';
    return /vpn_?gateway|vpc_?endpoint/i.test(type) ? 'fine' : 'cannot-tell';
  }
  const text = textOf(value) ?? '';
  if (/^(igw|eigw|cagw|nat|i|eni)-/.test(text)) return 'broken';
  if (value.kind === 'unknown') return 'cannot-tell';
  return text === '' || text === 'local' || /^(vgw|vpce|lgw)-/.test(text) ? 'fine' : 'cannot-tell';
}
