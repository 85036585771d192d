import type { Resource, Templates, Value } from '../../template';
import { leadsTo, nameOf, sayEach } from './network-words';

const NAMES_ONE = /prefix_?list(_?ids?)?$/i;
/** What a list holds, in both languages. */
const RANGES = ['Entries.Cidr', 'entry.cidr'];
/** By which a list that exists already is looked up. */
const LOOKED_UP = ['name', 'filter.values'];

/**
 * A list of ranges that is named by its id: with its ranges where the templates make it, otherwise that they are not in
 * the templates.
 * @param said what is said at the path without this
 */
export function sayPrefixList(
  said: string,
  path: string,
  at: Value,
  from: Resource,
  templates: Templates,
): string {
  if (!NAMES_ONE.test(path)) return said;
  const [list, ...others] = leadsTo(at, path, from, templates);
  if (list === undefined || others.length > 0) {
    return `prefix list ${said} (its ranges are not in the templates)`;
  }
  const told = (paths: readonly string[]): string[] =>
    paths.flatMap((inner) => sayEach(list.properties, inner, list, templates));
  if (list.mode === 'data') {
    return `prefix list ${told(LOOKED_UP)[0] ?? nameOf(list)} (its ranges are not in the templates)`;
  }
  const ranges = told(RANGES);
  return `prefix list ${nameOf(list)} (${ranges.length === 0 ? 'of no ranges' : ranges.join('; ')})`;
}
