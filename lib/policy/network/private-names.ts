import { ask, HOLE, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { alternatives } from '../alternatives';
import type { Check, Fault } from '../control';
import type { Verdict } from '../requirement';
import { ZONES } from './private-link-zones';

/** Names lead to an endpoint by the right private zones only. */
export const endpointsHaveNames: Check = (templates) =>
  templates.ofType('azurerm_private_endpoint').flatMap((endpoint): Fault[] => {
    const groups = ask(endpoint.properties, 'private_dns_zone_group');
    if (groups.every(({ value }) => value.kind === 'absent')) {
      const verdict = judgeNoZones(endpoint, templates);
      return verdict === 'fine'
        ? []
        : [
            zoneFault(
              endpoint,
              'private_dns_zone_group',
              verdict,
              'nothing',
              'the private zones of the service',
            ),
          ];
    }
    return subresourcesOf(endpoint).flatMap((subresource) => judgeZones(endpoint, subresource, templates));
  });

function zoneFault(
  subject: Resource,
  path: string,
  verdict: Fault['verdict'],
  got: string,
  expected: string,
): Fault {
  return {
    subject,
    path,
    verdict,
    got,
    expected: `${expected}: its name leads to a public address otherwise`,
  };
}

/** What it means that an endpoint writes no names: in a network of somebody else's, they may do it. */
function judgeNoZones(endpoint: Resource, templates: Templates): Verdict {
  // Where a policy writes the zones, the template is told to leave them alone.
  if (leavesZonesAlone(endpoint)) return 'fine';
  const subnets = ask(endpoint.properties, 'subnet_id').map(({ value }) => value);
  const texts = subnets.map(textOf);
  const isNamedElsewhere = templates
    .ofType('azurerm_private_endpoint')
    .filter((other) =>
      ask(other.properties, 'private_dns_zone_group').some(({ value }) => value.kind !== 'absent'),
    )
    .flatMap((other) => ask(other.properties, 'subnet_id'))
    .some(({ value }) => value.kind === 'known' && texts.includes(textOf(value)));
  if (isNamedElsewhere || subnets.some((subnet) => isMadeHere(subnet, endpoint, templates))) return 'broken';
  return subnets.every(({ kind }) => kind === 'known') ? 'fine' : 'cannot-tell';
}

function isMadeHere(subnet: Possible, endpoint: Resource, templates: Templates): boolean {
  if (subnet.kind === 'absent') return true;
  if (subnet.kind === 'reference') return templates.target(subnet, endpoint)?.mode === 'managed';
  const network = /virtualnetworks\/([^/]+)/i.exec(textOf(subnet) ?? '')?.[1]?.toLowerCase();
  return templates
    .ofType('azurerm_virtual_network')
    .flatMap(({ properties }) => ask(properties, 'name'))
    .some(({ value }) => value.kind === 'known' && String(value.value).toLowerCase() === network);
}

function leavesZonesAlone({ settings }: Resource): boolean {
  return ask(settings, 'lifecycle.ignore_changes[]').some(({ value }) => {
    // A bare name in HCL is no text: it is shown as something that is not in the template.
    const text =
      value.kind === 'reference' ? value.address : value.kind === 'unknown' ? value.why : textOf(value);
    return text !== undefined && /private_dns_zone_group|^all$/.test(text);
  });
}

function subresourcesOf({ properties }: Resource): string[] {
  return ask(properties, 'private_service_connection.subresource_names[]').flatMap(({ value }) =>
    value.kind === 'known' ? [String(value.value).toLowerCase()] : [],
  );
}

function judgeZones(endpoint: Resource, subresource: string, templates: Templates): Fault[] {
  const rule = ZONES.get(subresource);
  if (rule === undefined) return [];
  const expected = `${rule.zones.join(rule.needsEach ? ', ' : ' or ')} for '${subresource}'`;
  return ask(endpoint.properties, 'private_dns_zone_group.private_dns_zone_ids').flatMap(
    ({ path, value }) => {
      const ids = alternatives(value).map((id) => id.map((each) => zoneNames(each, endpoint, templates)));
      // Whatever an id turns out to be, it is that of a right zone.
      const isAmong = (zones: readonly string[]): boolean =>
        ids.some((id) => id.every((each) => each.some((name) => zones.includes(name ?? ''))));
      const found = rule.zones.filter((zone) => isAmong([zone]));
      // No name of the service is written into a zone that is for another.
      if (rule.needsEach ? found.length === rule.zones.length : isAmong(rule.zones)) return [];
      const names = ids.flat(2);
      const wrong = names.filter((name) => name !== undefined && !rule.zones.includes(name));
      if (wrong.length > 0) {
        const got = wrong.map((name) => `'${name ?? ''}'`).join(', ');
        return [zoneFault(endpoint, path, 'broken', got, expected)];
      }
      const verdict = names.includes(undefined) ? 'cannot-tell' : 'broken';
      const got = found.length === 0 ? 'none of them' : found.join(', ');
      return [zoneFault(endpoint, path, verdict, got, expected)];
    },
  );
}

/** Names of zones by an id or by the zones that are referred to; undefined for one that is not known. */
export function zoneNames(value: Possible, endpoint: Resource, templates: Templates): (string | undefined)[] {
  if (value.kind === 'reference') {
    const zones = templates.targets(value, endpoint);
    if (zones.length === 0) return [undefined];
    return zones
      .flatMap(({ properties }) => ask(properties, 'name'))
      .map((name) => (name.value.kind === 'known' ? String(name.value.value).toLowerCase() : undefined));
  }
  const text = textOf(value)?.split('/').at(-1)?.toLowerCase();
  return [text === undefined || text === '' || text.includes(HOLE) ? undefined : text];
}

/** A private zone answers only in networks that it is linked to. */
export const zonesAreLinked: Check = (templates) => {
  const links = templates.ofType('azurerm_private_dns_zone_virtual_network_link');
  return templates.ofType('azurerm_private_dns_zone').flatMap((zone): Fault[] => {
    const [name] = ask(zone.properties, 'name').map(({ value }) => textOf(value) ?? HOLE);
    if (name?.startsWith('privatelink.') !== true) return [];
    const isLinked = links.some(
      (link) =>
        templates.mentionsOf(zone).some(({ from }) => from === link) ||
        ask(link.properties, 'private_dns_zone_name').some(({ value }) => textOf(value) === name),
    );
    if (isLinked) return [];
    const perhaps = links.some((link) =>
      ask(link.properties, 'private_dns_zone_name').some(({ value }) => value.kind === 'unknown'),
    );
    return [
      {
        subject: zone,
        path: '',
        verdict: perhaps ? 'cannot-tell' : 'broken',
        got: 'no link to a network',
        expected: 'a link to the network: names are looked up in public otherwise',
      },
    ];
  });
};
