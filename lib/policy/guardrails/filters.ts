import { ask, textOf } from '../../template';
import type { Possible, Value } from '../../template';
import type { Fault, Subject } from '../control';
import { faultOf, judgeText } from '../judge-text';

/** What a filter has to say, and what it means that it does not say it. */
export interface Rule {
  readonly property: string;
  readonly allowed: readonly string[];
  /** Undefined: the cloud's default is fine. */
  readonly absent: 'broken' | undefined;
  readonly expected: string;
  /** Whether the rule is for a filter. Default: it is. */
  readonly when?: (kind: string, source: string) => boolean;
}

/** How filters are written. */
export interface FilterList {
  readonly subject: Subject;
  readonly value: Value;
  readonly path: string;
  /** Properties that say which filter it is, and on which side. */
  readonly kind: string;
  readonly source?: string;
  readonly rules: readonly Rule[];
  /** Filters that there must be, as {@link nameFilter} names them. */
  readonly required: readonly string[];
  readonly missing: (filters: string) => string;
}

const normalise = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

export const nameFilter = (kind: string, source = ''): string =>
  [normalise(kind), normalise(source)].filter((part) => part !== '').join(' on ');

/** Judges each filter, and whether all are there. */
export function judgeFilters(list: FilterList): Fault[] {
  const faults: Fault[] = [];
  const found = new Set<string>();
  let isUnsure = false;
  for (const { path, value } of ask(list.value, `${list.path}[]`)) {
    if (value.kind === 'unknown' || value.kind === 'reference') isUnsure = true;
    if (value.kind !== 'map') continue;
    const kinds = texts(value, list.kind);
    const sources = list.source === undefined ? [''] : texts(value, list.source);
    if (kinds.length === 0 || sources.length === 0) isUnsure = true;
    for (const kind of kinds) {
      for (const source of sources) found.add(nameFilter(kind, source));
      faults.push(...judgeFilter(list, path, value, kind, sources[0] ?? ''));
    }
  }
  const missing = list.required.filter((name) => !found.has(name));
  if (missing.length > 0) {
    const verdict = isUnsure ? 'cannot-tell' : 'broken';
    const got = isUnsure ? 'filters that are decided at deployment' : `no ${missing.join(', ')}`;
    faults.push(...faultOf(list.subject, list.path, verdict, got, list.missing(missing.join(', '))));
  }
  return faults;
}

function judgeFilter(list: FilterList, path: string, filter: Value, kind: string, source: string): Fault[] {
  return list.rules
    .filter(({ when }) => when?.(normalise(kind), normalise(source)) ?? true)
    .flatMap((rule) =>
      ask(filter, rule.property).flatMap(({ path: at, value }) => {
        const verdict =
          value.kind === 'absent'
            ? (rule.absent ?? 'fine')
            : judgeText(value, (text) => (rule.allowed.includes(text.toLowerCase()) ? 'fine' : 'broken'));
        const got = value.kind === 'absent' ? `nothing for ${kind}` : describeOf(value, kind);
        return faultOf(list.subject, `${path}.${at}`, verdict, got, rule.expected);
      }),
    );
}

function describeOf(value: Possible, kind: string): string {
  const text = textOf(value);
  return value.kind === 'known' && text !== undefined
    ? `'${text}' for ${kind}`
    : `what is decided at deployment, for ${kind}`;
}

function texts(filter: Value, property: string): string[] {
  return ask(filter, property).flatMap(({ value }) => (value.kind === 'known' ? [String(value.value)] : []));
}
