import type { Answer, Resource, Templates } from '../../template';
import type { Check, Context, Fault } from '../control';
import type { Verdict } from '../requirement';
import { isPrivateRange } from './address-range';
import { isGroupTunnelled, targetsOf } from './forced-tunnelling';
import { guardsNodes } from './node-subnets';
import { itemsOf, mayBe } from './within';
import { judgePart } from '../judge-part';

/** Service tags that stand for addresses which anybody can send from: the internet, and rented machines on Azure. */
const OPEN_TAG = /^(\*|any|internet|azurecloud(\..+)?|azurefrontdoor\.(frontend|backend))$/i;
/** For traffic out, Azure's own services are not the internet. */
const OPEN_DESTINATION = /^(\*|any|internet)$/i;

interface Direction {
  readonly word: 'inbound' | 'outbound';
  readonly paths: readonly string[];
  readonly open: RegExp;
  readonly expected: string;
}

const INBOUND: Direction = {
  word: 'inbound',
  paths: ['source_address_prefix', 'source_address_prefixes[]'],
  open: OPEN_TAG,
  expected: 'a private network or VirtualNetwork: everybody on the internet, or part of it, is let in',
};
const OUTBOUND: Direction = {
  word: 'outbound',
  paths: ['destination_address_prefix', 'destination_address_prefixes[]'],
  open: OPEN_DESTINATION,
  expected: 'a private network or the service tag of a service: data can leave to the internet',
};

/** What network security groups let in. */
export const inboundFromPrivateNetworks: Check = (templates, context) =>
  judgeRules(INBOUND, templates, context);

/** What network security groups let out, but for subnets from which everything goes to a firewall anyway. */
export const outboundToPrivateNetworks: Check = (templates, context) =>
  judgeRules(OUTBOUND, templates, context, (resource) => {
    const { asked } = context;
    // What a department asked for does not hang on its routes alone, unless it asked for the way through a firewall.
    if (asked !== undefined && !isFirewallAsked(asked)) return true;
    const groups =
      resource.type === 'azurerm_network_security_rule'
        ? targetsOf(resource.properties, 'network_security_group_name', resource, templates)
        : [resource];
    // That way is for the nodes of its clusters, and for nothing else.
    return !groups.some(
      (group) => isGroupTunnelled(group, templates) && (asked === undefined || guardsNodes(group, templates)),
    );
  });

function isFirewallAsked({ department, stage }: NonNullable<Context['asked']>): boolean {
  return Object.values(department.stages[stage]?.azure?.clusters ?? {}).some(
    ({ egress }) => egress === 'hub-firewall',
  );
}

function judgeRules(
  direction: Direction,
  templates: Templates,
  context: Context,
  when: (resource: Resource) => boolean = () => true,
): Fault[] {
  const inline = templates
    .ofType('azurerm_network_security_group')
    .filter(when)
    .flatMap((resource) =>
      itemsOf(resource, 'security_rule').flatMap((item) =>
        judgeRule(direction, item, resource, templates, context),
      ),
    );
  const apart = templates
    .ofType('azurerm_network_security_rule')
    .filter(when)
    .flatMap((resource) => {
      const item: Answer = { path: '', value: resource.properties };
      return judgeRule(direction, item, resource, templates, context);
    });
  return [...inline, ...apart];
}

function judgeRule(
  direction: Direction,
  item: Answer,
  resource: Resource,
  templates: Templates,
  context: Context,
): Fault[] {
  // A rule that may be one that denies, or one of the other direction, cannot be told.
  const applies: Verdict[] =
    item.value.kind === 'map'
      ? [
          mayBe(item.value, 'direction', [direction.word], false),
          mayBe(item.value, 'access', ['allow'], false),
        ]
      : [];
  if (applies.includes('broken')) return [];
  const test = isPrivateRange((name) => (direction.open.test(name) ? 'broken' : 'fine'));
  return direction.paths
    .flatMap((path) =>
      judgePart(
        { path, test, expected: direction.expected, absent: 'fine' },
        resource,
        item,
        templates,
        context,
      ),
    )
    .map((fault) =>
      applies.includes('cannot-tell') ? { ...fault, verdict: 'cannot-tell' as const } : fault,
    );
}
