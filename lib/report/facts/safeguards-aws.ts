import { enforcedOn, enforcements, statementsOf } from '../../policy';
import { ask, textOf } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import type { ModelRow } from './models';
import { NOT_FILTERED, rowsOf, SEEN } from './filter-words';
import type { GuardedEndpoint, SafeguardPolicy } from './safeguards';
import { namedAt } from './named';
import { addressOf, isSaid, spoken, wordsOf } from './spoken';

/** Everything that a guardrail can filter by itself, in words. */
const HARMS: ReadonlyMap<string, string> = new Map([
  ['HATE', 'Hate'],
  ['INSULTS', 'Insults'],
  ['MISCONDUCT', 'Misconduct and crime'],
  ['SEXUAL', 'Sexual content'],
  ['VIOLENCE', 'Violence'],
  ['PROMPT_ATTACK', 'Attacks on the prompt (jailbreaks and injections)'],
]);
const STRENGTHS: ReadonlyMap<string, string> = new Map([
  ['HIGH', 'blocked, at high strength: also what the filter is not sure of'],
  ['MEDIUM', 'blocked, at medium strength: not what the filter has little confidence in'],
  ['LOW', 'blocked, at low strength: only what the filter is sure of'],
  ['NONE', NOT_FILTERED],
]);

/**
 * What the filter for attacks does not see.
 * @see Amazon Bedrock User Guide, "Detect prompt attacks with Amazon Bedrock Guardrails" and "Apply tags to user input to
 * filter content": without input tags these two calls are not filtered for attacks
 */
const UNTAGGED =
  'Attacks on the prompt in what InvokeModel and InvokeModelWithResponseStream are handed without input tags around what people wrote (Converse needs none)';

/** The names of properties in CloudFormation; Terraform writes them in small letters with underscores. */
const TYPES = [
  ['AWS::Bedrock::Guardrail', (name: string): string => name],
  ['aws_bedrock_guardrail', (name: string): string => name.replace(/(?<!^|\.)([A-Z])/g, '_$1').toLowerCase()],
] as const;
type Spell = (typeof TYPES)[number][1];

export function guardrails(templates: Templates): SafeguardPolicy[] {
  return TYPES.flatMap(([type, spell]) => templates.ofType(type).map((each) => policyOf(each, spell)));
}

function policyOf(guardrail: Resource, spell: Spell): SafeguardPolicy {
  const { properties } = guardrail;
  const said = itemsAt(properties, spell('ContentPolicyConfig.FiltersConfig')).flatMap((filter) =>
    (['Input', 'Output'] as const).map((side) => ({
      what: HARMS.get(spoken(filter, spell('Type'))) ?? spoken(filter, spell('Type')),
      side: side === 'Input' ? ('asked' as const) : ('answered' as const),
      words: strengthOf(filter, side, spell),
    })),
  );
  const filters = rowsOf(said).map((row) =>
    row.what === HARMS.get('PROMPT_ATTACK')
      ? { ...row, answered: 'there is none in what a model answers' }
      : row,
  );
  const topics = itemsAt(properties, spell('TopicPolicyConfig.TopicsConfig')).map((topic) => ({
    name: spoken(topic, spell('Name')),
    definition: spoken(topic, spell('Definition')),
  }));
  const words = [
    ...itemsAt(properties, spell('WordPolicyConfig.ManagedWordListsConfig')).map(
      (list) => `the provider’s list: ${spoken(list, spell('Type')).toLowerCase()}`,
    ),
    ...itemsAt(properties, spell('WordPolicyConfig.WordsConfig')).map((word) => spoken(word, spell('Text'))),
  ];
  const personal = personalOf(properties, spell);
  const more = moreOf(properties, spell);
  const notFiltered = [
    ...[...HARMS.values()].filter(
      (harm) => !filters.some(({ what, asked }) => what === harm && asked !== NOT_FILTERED),
    ),
    ...(filters.some(({ what, asked }) => what === HARMS.get('PROMPT_ATTACK') && asked !== NOT_FILTERED)
      ? [UNTAGGED]
      : []),
    ...(topics.length === 0 ? ['Topics: none is denied'] : []),
    ...(words.length === 0 ? ['Words: none is denied, swearing neither'] : []),
    ...(personal.length === 0
      ? ['Personal data']
      : ['Personal data of other kinds, such as names and addresses that are not listed']),
    ...(more.length === 0
      ? ['Answers that no source bears out (contextual grounding and automated reasoning)']
      : []),
  ];
  return {
    resource: addressOf(guardrail),
    name: spoken(properties, spell('Name')),
    service: 'Amazon Bedrock guardrail',
    filters,
    topics,
    words,
    personal,
    more,
    notFiltered,
  };
}

function itemsAt(properties: Value, path: string): Value[] {
  return ask(properties, `${path}[]`)
    .map(({ value }) => value)
    .filter(({ kind }) => kind !== 'absent');
}

function strengthOf(filter: Value, side: 'Input' | 'Output', spell: Spell): string {
  if (spoken(filter, spell(`${side}Enabled`), 'true') === 'false') return NOT_FILTERED;
  const strengths = ask(filter, spell(`${side}Strength`)).map(({ value }) => wordsOf(value));
  const words = [...new Set(strengths)].map((strength) => STRENGTHS.get(strength) ?? strength).join(' or ');
  const action = spoken(filter, spell(`${side}Action`), 'BLOCK');
  return action === 'NONE' && words !== NOT_FILTERED ? SEEN : words;
}

const ACTIONS: ReadonlyMap<string, string> = new Map([
  ['ANONYMIZE', 'masked'],
  ['BLOCK', 'blocked'],
  ['NONE', SEEN],
]);

function personalOf(properties: Value, spell: Spell): SafeguardPolicy['personal'] {
  const becomes = (item: Value): string => {
    const action = spoken(item, spell('Action'));
    return ACTIONS.get(action) ?? action;
  };
  return [
    ...itemsAt(properties, spell('SensitiveInformationPolicyConfig.PiiEntitiesConfig')).map((item) => ({
      what: kindOf(spoken(item, spell('Type'))),
      becomes: becomes(item),
    })),
    ...itemsAt(properties, spell('SensitiveInformationPolicyConfig.RegexesConfig')).map((item) => ({
      what: `${spoken(item, spell('Name'))}: what matches ${spoken(item, spell('Pattern'))}`,
      becomes: becomes(item),
    })),
  ];
}

const CAPITALS = /\b(uk|us|ip|url|aws|pin|cvv|swift|mac)\b/g;

/** `UK_NATIONAL_INSURANCE_NUMBER` as people write it. */
function kindOf(type: string): string {
  if (!/^[A-Z_]+$/.test(type)) return type;
  const words = type
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(CAPITALS, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function moreOf(properties: Value, spell: Spell): string[] {
  return [
    ...itemsAt(properties, spell('ContextualGroundingPolicyConfig.FiltersConfig')).map(
      (filter) =>
        `${spoken(filter, spell('Type')).toLowerCase()} of answers, from ${spoken(filter, spell('Threshold'))} up`,
    ),
    ...itemsAt(properties, spell('AutomatedReasoningPolicyConfig.Policies')).map(
      (policy) =>
        `answers are checked by automated reasoning with ${wordsOf(ask(policy, '')[0]?.value ?? { kind: 'absent' })}`,
    ),
  ];
}

type Guard = Pick<GuardedEndpoint, 'guarded' | 'how'>;

/** Which guardrail stands before a model that Bedrock runs. */
export function bedrockGuards({ model }: ModelRow, templates: Templates): Guard {
  const verdict = enforcedOn(model, templates);
  if (verdict === 'fine') {
    const names = enforcements(templates).flatMap(({ config }) =>
      ['GuardrailIdentifier', 'guardrail_identifier', 'account_inference_configuration.guardrail_identifier']
        .filter((path) => isSaid(config.properties, path))
        .map((path) => namedAt(config, path, templates)),
    );
    return {
      guarded: 'yes',
      how: `the guardrail ${names.join(', ')} is put on every call in the account, whoever makes it`,
    };
  }
  const grants = statementsOf(templates).filter(
    ({ effect, kind, resources, actions }) =>
      effect === 'Allow' &&
      kind === 'identity' &&
      actions.some((action) => /^bedrock:(\*|Invoke|Converse)/i.test(textOf(action) ?? '')) &&
      resources.some((value) => (textOf(value) ?? '').includes(model)),
  );
  const bound = grants.filter(({ conditions }) =>
    conditions.some(
      ({ key, operator }) => /^bedrock:GuardrailIdentifier$/i.test(key) && !/Not|IfExists/.test(operator),
    ),
  );
  if (grants.length > 0 && bound.length === grants.length) {
    return {
      guarded: 'yes',
      how: 'whoever is allowed to call it here has to name the guardrail in each call',
    };
  }
  if (verdict === 'cannot-tell') {
    return {
      guarded: 'unknown',
      how: 'the template does not say whether a guardrail is enforced on this model',
    };
  }
  return {
    guarded: 'none',
    how: 'no guardrail is enforced on this model, and whoever may call it need not name one',
  };
}
