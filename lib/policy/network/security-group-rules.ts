import type { Resource, Templates } from '../../template';
import { ask } from '../../template';
import type { Check, Context, Fault } from '../control';
import { judge, require } from '../requirement';
import { isPrivateRange } from './address-range';
import { mayBe } from './within';

const IN = 'a private network: everybody on the internet, or part of it, is let in';
const OUT = 'a private network, a prefix list or another group: data can leave to the internet';
const NO_RULE = 'egress rules: a group without any lets everything out to anywhere';

const row = (types: string | readonly string[], path: string, expected: string) =>
  ({ types, path, test: isPrivateRange(), expected, absent: 'fine' }) as const;

const GROUPS = ['aws_security_group', 'aws_default_security_group'];

/** What security groups let in. */
export const ingressFromPrivateNetworks: Check = (templates, context) => [
  ...require([
    row('AWS::EC2::SecurityGroup', 'SecurityGroupIngress.CidrIp', IN),
    row('AWS::EC2::SecurityGroup', 'SecurityGroupIngress.CidrIpv6', IN),
    row('AWS::EC2::SecurityGroupIngress', 'CidrIp', IN),
    row('AWS::EC2::SecurityGroupIngress', 'CidrIpv6', IN),
    row(GROUPS, 'ingress.cidr_blocks[]', IN),
    row(GROUPS, 'ingress.ipv6_cidr_blocks[]', IN),
    row('aws_vpc_security_group_ingress_rule', 'cidr_ipv4', IN),
    row('aws_vpc_security_group_ingress_rule', 'cidr_ipv6', IN),
    ...prefixLists(IN, /(ingress|SecurityGroupIngress)/i),
  ])(templates, context),
  ...ruleOfType('ingress', IN)(templates, context),
];

/** What security groups let out. */
export const egressToPrivateNetworks: Check = (templates, context) => [
  ...require([
    row('AWS::EC2::SecurityGroup', 'SecurityGroupEgress.CidrIp', OUT),
    row('AWS::EC2::SecurityGroup', 'SecurityGroupEgress.CidrIpv6', OUT),
    row('AWS::EC2::SecurityGroupEgress', 'CidrIp', OUT),
    row('AWS::EC2::SecurityGroupEgress', 'CidrIpv6', OUT),
    row(GROUPS, 'egress.cidr_blocks[]', OUT),
    row(GROUPS, 'egress.ipv6_cidr_blocks[]', OUT),
    row('aws_vpc_security_group_egress_rule', 'cidr_ipv4', OUT),
    row('aws_vpc_security_group_egress_rule', 'cidr_ipv6', OUT),
    ...prefixLists(OUT, /egress/i),
    {
      types: 'AWS::EC2::SecurityGroup',
      path: 'SecurityGroupEgress',
      // An empty list is no rule either.
      test: (value) => (value.kind === 'list' && value.items.length === 0 ? 'broken' : 'fine'),
      expected: NO_RULE,
      absent: 'broken',
      when: (resource) => !hasRuleApart(resource, templates),
    },
  ])(templates, context),
  ...ruleOfType('egress', OUT)(templates, context),
];

/** A rule that is written apart takes the default rule away as well. */
function hasRuleApart(resource: Resource, templates: Templates): boolean {
  return templates
    .mentionsOf(resource)
    .some(({ from, path }) => from.type === 'AWS::EC2::SecurityGroupEgress' && path === 'GroupId');
}

/** Terraform's older rule, which says its direction. */
function ruleOfType(direction: string, expected: string): Check {
  return (templates, context) =>
    templates.ofType('aws_security_group_rule').flatMap((resource) => {
      const applies = mayBe(resource.properties, 'type', [direction], false);
      if (applies === 'broken') return [];
      return ['cidr_blocks[]', 'ipv6_cidr_blocks[]']
        .flatMap((path) => judgeRange(resource, path, expected, templates, context))
        .map((fault) => (applies === 'fine' ? fault : { ...fault, verdict: 'cannot-tell' as const }));
    });
}

function judgeRange(
  resource: Resource,
  path: string,
  expected: string,
  templates: Templates,
  context: Context,
): Fault[] {
  return judge({ path, test: isPrivateRange(), expected, absent: 'fine' }, resource, templates, context);
}

/** Lists of networks that rules of a direction name. */
function prefixLists(expected: string, direction: RegExp) {
  const when = (resource: Resource, templates: Templates): boolean =>
    templates.mentionsOf(resource).some(({ from, path }) => {
      if (!/prefix_?list/i.test(path)) return false;
      if (from.type !== 'aws_security_group_rule')
        return direction.test(`${from.type} ${path}`.replace(/_rule/, ''));
      return ask(from.properties, 'type').some(
        ({ value }) => value.kind !== 'known' || direction.test(String(value.value)),
      );
    });
  return [
    { ...row('AWS::EC2::PrefixList', 'Entries.Cidr', expected), when },
    { ...row('aws_ec2_managed_prefix_list', 'entry.cidr', expected), when },
    { ...row('aws_ec2_managed_prefix_list_entry', 'cidr', expected) },
  ];
}
