import { contentPolicies, deployments } from '../../policy';
import { ask } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import type { ModelRow } from './models';
import { NOT_FILTERED, rowsOf, SEEN } from './filter-words';
import type { GuardedEndpoint, SafeguardPolicy } from './safeguards';
import { addressOf, either, NOT_SAID, spoken, wordsOf } from './spoken';

/** Everything that Azure has a filter for, in words. */
const HARMS: ReadonlyMap<string, string> = new Map([
  ['hate', 'Hate'],
  ['sexual', 'Sexual content'],
  ['violence', 'Violence'],
  ['selfharm', 'Self-harm'],
  ['jailbreak', 'Attacks on the prompt by who asks (jailbreaks)'],
  ['indirectattack', 'Attacks hidden in documents (indirect attacks)'],
  ['protectedmaterialtext', 'Protected text'],
  ['protectedmaterialcode', 'Protected code'],
  ['profanity', 'Swearing'],
]);
/** Filters that there are on one side only. */
const ASKED_ONLY = ['jailbreak', 'indirectattack'];
const ANSWERED_ONLY = ['protectedmaterialtext', 'protectedmaterialcode'];
const ELSEWHERE = 'there is no filter for it on this side';

const THRESHOLDS: ReadonlyMap<string, string> = new Map([
  ['low', 'blocked from low severity up'],
  ['medium', 'blocked from medium severity up: what is of low severity passes'],
  ['high', 'blocked at high severity only'],
]);

const normalise = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

type Policy = ReturnType<typeof contentPolicies>[number];

export function azurePolicies(templates: Templates): SafeguardPolicy[] {
  return contentPolicies(templates).map((policy) => {
    const { resource, value, filters: path } = policy;
    const items = ask(value, `${path}[]`)
      .map((answer) => answer.value)
      .filter(({ kind }) => kind !== 'absent');
    const said = items.flatMap((filter) => sidesOf(filter, policy));
    const filters = rowsOf(said).map(({ what, asked, answered }) => {
      const key = [...HARMS].find(([, words]) => words === what)?.[0] ?? '';
      return {
        what,
        asked: ANSWERED_ONLY.includes(key) ? ELSEWHERE : asked,
        answered: ASKED_ONLY.includes(key) ? ELSEWHERE : answered,
      };
    });
    const lists = blocklists(value, resource);
    return {
      resource: addressOf(resource),
      name: policy.name ?? spoken(resource.properties, 'name'),
      service: 'Azure content policy',
      filters,
      topics: [],
      words: lists,
      personal: [],
      more: [
        `answers are held back until they have been looked at: ${spoken(value, policy.mode, 'as Azure does by default')}`,
      ],
      notFiltered: [
        ...[...HARMS]
          .filter(
            ([, words]) =>
              !filters.some(({ what, asked, answered }) => what === words && [asked, answered].some(stops)),
          )
          .map(([, words]) => words),
        ...(lists.length === 0 ? ['Words: no list of the department’s own'] : []),
        'Topics and personal data: the policy has no filter for them here',
      ],
    };
  });
}

const stops = (words: string): boolean => ![NOT_FILTERED, SEEN, ELSEWHERE].includes(words);

function sidesOf(filter: Value, { enabled, blocking, threshold }: Policy): Parameters<typeof rowsOf>[0] {
  if (filter.kind !== 'map') {
    return [
      {
        what: `Filters that are decided elsewhere: ${wordsOf(ask(filter, '')[0]?.value ?? { kind: 'absent' })}`,
        side: 'asked',
        words: NOT_SAID,
      },
    ];
  }
  const name = spoken(filter, 'name');
  const side = spoken(filter, 'source');
  const words = ask(filter, threshold).map(({ value }) =>
    value.kind === 'absent' ? 'blocked' : (THRESHOLDS.get(wordsOf(value).toLowerCase()) ?? wordsOf(value)),
  );
  const isOn = spoken(filter, enabled, 'false');
  const isBlocking = spoken(filter, blocking, 'false');
  const outcome =
    isOn === 'false'
      ? NOT_FILTERED
      : isBlocking === 'false'
        ? SEEN
        : isOn === 'true' && isBlocking === 'true'
          ? either(words)
          : `${either(words)}, if the filter is on: ${isOn}, and blocks: ${isBlocking}`;
  return [
    {
      what: HARMS.get(normalise(name)) ?? name,
      side: /^(completion|postrun)/i.test(side) ? 'answered' : 'asked',
      words: outcome,
    },
  ];
}

function blocklists(value: Value, resource: Resource): string[] {
  return [
    ...ask(value, 'properties.customBlocklists[]').map((each) => each.value),
    ...ask(resource.properties, 'custom_block_list[]').map((each) => each.value),
  ].flatMap((list) =>
    list.kind === 'map'
      ? [`the list ${spoken(list, 'blocklistName', spoken(list, 'rai_blocklist_id'))}`]
      : list.kind === 'absent'
        ? []
        : [wordsOf(list)],
  );
}

/** Which content policy a deployment answers under. */
export function azureGuards(
  { resource }: ModelRow,
  templates: Templates,
): Pick<GuardedEndpoint, 'guarded' | 'how'> {
  const deployment = deployments(templates).find((each) => addressOf(each.resource) === resource);
  const policies = contentPolicies(templates);
  const said = deployment === undefined ? [] : ask(deployment.policy, '').map(({ value }) => value);
  const guards = said.map((value): Pick<GuardedEndpoint, 'guarded' | 'how'> => {
    const name = wordsOf(value);
    if (value.kind === 'absent' || /^Microsoft\.|^$/i.test(name)) {
      return {
        guarded: 'yes',
        how: `only Microsoft’s own policy${name === NOT_SAID || name === '' ? '' : ` ${name}`}, which blocks from medium severity up and changes when Microsoft changes it`,
      };
    }
    const isHere =
      policies.some((policy) => policy.name === name) ||
      (value.kind === 'reference' && policies.some((policy) => policy.resource.address === value.address));
    return isHere
      ? { guarded: 'yes', how: `the content policy ${name}` }
      : { guarded: 'unknown', how: `a content policy that is not in these templates: ${name}` };
  });
  return (
    guards.find(({ guarded }) => guarded === 'unknown') ?? guards[0] ?? { guarded: 'unknown', how: NOT_SAID }
  );
}
