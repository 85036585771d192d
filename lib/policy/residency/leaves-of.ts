import { fromJson, HOLE, isDecided, leaves, textOf } from '../../template';
import type { Possible, Resource, Value } from '../../template';
import { remember } from '../../values';

/** Text somewhere in a resource, however it is written there. */
export interface Leaf {
  readonly path: string;
  readonly value: Possible;
  /** With a hole for each part that is not known, and defaults filled in. */
  readonly text: string;
  readonly decided: boolean;
}

/** Words for people, and names: they lead nowhere. */
const PROSE =
  /^(description|.*_description|.*Description|tags|tags_all|Tags|TagSet|Metadata|metadata|comment|Comment|display_name|DisplayName|Sid|sid|labels|annotations|non_compliance_message)$/;
/** What selects events, log lines or requests: a place there is one that is looked for. */
const PATTERNS =
  /^(EventPattern|event_pattern|FilterPattern|filter_pattern|pattern|query|QueryString|query_string|DashboardBody|dashboard_body|policy_rule|Condition|condition|MetricFilters|Principal|Sid)$/;

/** Resources of one type have the same paths, so each is looked at once; there are only so many properties. */
const leadsNowhere = remember((path) =>
  path.split('.').some((step) => PROSE.test(step) || PATTERNS.test(step)),
);

const BASE64 = /^[A-Za-z0-9+/\r\n]{32,}={0,2}$/;
const READABLE = /^[\t\n\r\x20-\x7e]+$/;
const MAX_DEPTH = 4;

const cache = new WeakMap<Resource, readonly Leaf[]>();

/** Every text in a resource that may lead somewhere; JSON and base64 in text are looked into. */
export function leavesOf(resource: Resource): readonly Leaf[] {
  return everyLeafOf(resource).filter(({ text }) => text.replaceAll(HOLE, '') !== '');
}

/** The same, with what is not known at all. */
export function everyLeafOf(resource: Resource): readonly Leaf[] {
  const known = cache.get(resource);
  if (known !== undefined) return known;
  const found = readLeaves(resource);
  cache.set(resource, found);
  return found;
}

function readLeaves(resource: Resource): Leaf[] {
  const provisioners = resource.settings.entries.get('provisioner');
  return [
    ...read(resource.properties, '', 0),
    ...(provisioners === undefined ? [] : read(provisioners, 'provisioner', 0)),
  ].filter(({ path }) => !leadsNowhere(path));
}

function read(value: Value, path: string, depth: number): Leaf[] {
  return leaves(value, path).flatMap((leaf) => {
    if (leaf.value.kind === 'unknown' && leaf.value.likely?.kind === 'options') {
      return leaf.value.likely.of.flatMap((option) => soften(read(option, leaf.path, depth)));
    }
    const text = textOf(leaf.value);
    if (text === undefined) return [];
    const inner = depth < MAX_DEPTH ? unpack(text) : undefined;
    const decided = isDecided(leaf.value);
    if (inner !== undefined) {
      const found = read(inner, leaf.path, depth + 1);
      return decided ? found : soften(found);
    }
    return [{ path: leaf.path, value: leaf.value, text, decided }];
  });
}

const soften = (found: Leaf[]): Leaf[] => found.map((leaf) => ({ ...leaf, decided: false }));

/** What a text holds: JSON, or something coded in base64. */
function unpack(text: string): Value | undefined {
  if (/^\s*[[{]/.test(text) && !text.includes(HOLE)) return fromJson(text);
  if (!BASE64.test(text)) return undefined;
  const plain = Buffer.from(text, 'base64').toString('utf8');
  return READABLE.test(plain) ? { kind: 'known', value: plain } : undefined;
}
