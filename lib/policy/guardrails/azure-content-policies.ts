import { ask, textOf } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import { azapiOf, bodyOf } from '../azapi';
import type { Check, Fault } from '../control';
import { faultOf, judgeText } from '../judge-text';
import { judgeFilters, nameFilter } from './filters';
import type { Rule } from './filters';

const HARMS = ['Hate', 'Sexual', 'Violence', 'Selfharm'];
const ATTACKS = ['Jailbreak', 'Indirect Attack'];
const REQUIRED = [
  ...HARMS.flatMap((kind) => [nameFilter(kind, 'Prompt'), nameFilter(kind, 'Completion')]),
  ...ATTACKS.map((kind) => nameFilter(kind, 'Prompt')),
];
const HARM_NAMES = HARMS.map((kind) => nameFilter(kind));

const STRICT = 'Low: it blocks from there up, and lets through what is below';
const BLOCKS = 'true: otherwise it is only seen, and not stopped';
const WAITS = 'Blocking or Default: the answer is otherwise shown before it has been looked at';

/** A content policy, in one of its spellings. */
export interface ContentPolicy {
  readonly resource: Resource;
  readonly name: string | undefined;
  readonly value: Value;
  readonly prefix: string;
  readonly filters: string;
  readonly enabled: string;
  readonly blocking: string;
  readonly threshold: string;
  readonly mode: string;
}

export function contentPolicies(templates: Templates): ContentPolicy[] {
  const nameOf = (resource: Resource): string | undefined => {
    const [name] = ask(resource.properties, 'name');
    return name?.value.kind === 'known' ? textOf(name.value) : undefined;
  };
  const native = templates.ofType('azurerm_cognitive_account_rai_policy').map((resource) => ({
    resource,
    name: nameOf(resource),
    value: resource.properties,
    prefix: '',
    filters: 'content_filter',
    enabled: 'filter_enabled',
    blocking: 'block_enabled',
    threshold: 'severity_threshold',
    mode: 'mode',
  }));
  const azapi = azapiOf(templates, 'Microsoft.CognitiveServices/accounts/raiPolicies').map((resource) => ({
    resource,
    name: nameOf(resource),
    value: bodyOf(resource),
    prefix: 'body.',
    filters: 'properties.contentFilters',
    enabled: 'enabled',
    blocking: 'blocking',
    threshold: 'severityThreshold',
    mode: 'properties.mode',
  }));
  return [...native, ...azapi];
}

export const judgeContentPolicies: Check = (templates) =>
  contentPolicies(templates).flatMap((policy): Fault[] =>
    [...judgeFiltersOf(policy), ...judgeMode(policy)].map((fault) => ({
      ...fault,
      path: `${policy.prefix}${fault.path}`,
    })),
  );

function judgeFiltersOf({ resource, value, filters, enabled, blocking, threshold }: ContentPolicy): Fault[] {
  // Swearing is not harm; the filter for it is for whoever wants it.
  const when: Rule['when'] = (kind) => kind !== 'profanity';
  return judgeFilters({
    subject: resource,
    value,
    path: filters,
    kind: 'name',
    source: 'source',
    rules: [
      {
        property: enabled,
        allowed: ['true'],
        absent: 'broken',
        expected: 'true: the filter is off otherwise',
        when,
      },
      { property: blocking, allowed: ['true'], absent: 'broken', expected: BLOCKS, when },
      {
        property: threshold,
        allowed: ['low'],
        absent: 'broken',
        expected: STRICT,
        when: (kind) => HARM_NAMES.includes(kind),
      },
    ],
    required: REQUIRED,
    missing: (names) =>
      `filters for every harm on both sides, and shields against attacks: without, Microsoft’s default is all there is for ${names}`,
  });
}

function judgeMode({ resource, value, mode }: ContentPolicy): Fault[] {
  return ask(value, mode).flatMap(({ path, value: said }) =>
    faultOf(
      resource,
      path,
      judgeText(said, (text) => (/^(async|deferred)/i.test(text) ? 'broken' : 'fine')),
      said,
      WAITS,
    ),
  );
}
