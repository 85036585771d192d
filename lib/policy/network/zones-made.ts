import { ask, HOLE, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import type { Check, Fault } from '../control';
import { faultOf } from '../judge-text';
import type { Verdict } from '../requirement';
import { zoneNames } from './private-names';

const MENTIONS = [
  ['azurerm_private_dns_zone_virtual_network_link', 'private_dns_zone_name'],
  ['azurerm_private_endpoint', 'private_dns_zone_group.private_dns_zone_ids[]'],
] as const;

/**
 * In an environment that is judged whole, what names a private zone names one that is made, unless it makes none at all
 * and they are somebody else's.
 */
export const zonesAreMade: Check = (templates, { asked }) => {
  if (asked?.cloud !== 'azure') return [];
  const zones = templates
    .ofType('azurerm_private_dns_zone')
    .flatMap(({ properties }) => ask(properties, 'name'))
    .map(({ value }) => textOf(value)?.toLowerCase() ?? HOLE);
  if (zones.length === 0 || zones.some((zone) => zone.includes(HOLE))) return [];
  return MENTIONS.flatMap(([type, path]) =>
    templates
      .ofType(type)
      .flatMap((from) =>
        ask(from.properties, path).flatMap((answer) => judge(from, answer, zones, templates)),
      ),
  );
};

function judge(
  from: Resource,
  { path, value }: { readonly path: string; readonly value: Possible },
  zones: readonly string[],
  templates: Templates,
): Fault[] {
  const isDangling = value.kind === 'reference' && templates.target(value, from) === undefined;
  const verdicts = zoneNames(value, from, templates).map((name): Verdict =>
    name === undefined ? 'cannot-tell' : zones.includes(name) ? 'fine' : 'broken',
  );
  const verdict = isDangling || verdicts.includes('broken') ? 'broken' : (verdicts[0] ?? 'fine');
  const expected = 'a private zone that is made: names are looked up in public otherwise';
  return value.kind === 'absent' ? [] : faultOf(from, path, verdict, value, expected);
}
