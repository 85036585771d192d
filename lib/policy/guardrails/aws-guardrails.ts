import { ask, leaves, textOf } from '../../template';
import type { Resource } from '../../template';
import type { Check, Fault } from '../control';
import { faultOf, judgeText } from '../judge-text';
import { all, isPresent, judge } from '../requirement';
import { judgeFilters, nameFilter } from './filters';

const TYPES = ['HATE', 'INSULTS', 'MISCONDUCT', 'SEXUAL', 'VIOLENCE', 'PROMPT_ATTACK'];
const HIGH = 'HIGH: what is weaker lets through what it is not sure of';
const BLOCKS = 'BLOCK: otherwise it is only seen, and not stopped';
const PERSONAL =
  'a policy on personal data: by default a guardrail lets names, numbers and addresses through';
const MASKS = 'BLOCK or ANONYMIZE: NONE lets it through';

/** The two spellings of a guardrail. */
interface Spelling {
  readonly type: string;
  readonly filters: string;
  readonly kind: string;
  readonly inputs: readonly [strength: string, action: string, enabled: string];
  readonly outputs: readonly [strength: string, action: string, enabled: string];
  readonly personal: string;
  readonly actions: readonly string[];
}

const SPELLINGS: readonly Spelling[] = [
  {
    type: 'AWS::Bedrock::Guardrail',
    filters: 'ContentPolicyConfig.FiltersConfig',
    kind: 'Type',
    inputs: ['InputStrength', 'InputAction', 'InputEnabled'],
    outputs: ['OutputStrength', 'OutputAction', 'OutputEnabled'],
    personal: 'SensitiveInformationPolicyConfig',
    actions: ['PiiEntitiesConfig.Action', 'RegexesConfig.Action'],
  },
  {
    type: 'aws_bedrock_guardrail',
    filters: 'content_policy_config.filters_config',
    kind: 'type',
    inputs: ['input_strength', 'input_action', 'input_enabled'],
    outputs: ['output_strength', 'output_action', 'output_enabled'],
    personal: 'sensitive_information_policy_config',
    actions: ['pii_entities_config.action', 'regexes_config.action'],
  },
];

const judgeContent: Check = (templates, context) =>
  SPELLINGS.flatMap((spelling) =>
    templates
      .ofType(spelling.type)
      .flatMap((guardrail) => [
        ...judgeFiltersOf(guardrail, spelling),
        ...judge(
          { path: spelling.personal, test: isPresent, expected: PERSONAL, absent: 'broken' },
          guardrail,
          templates,
          context,
        ),
        ...spelling.actions.flatMap((path) => judgeMasks(guardrail, spelling.personal, path)),
      ]),
  );

/** A policy that cannot be read is said once, to be so. */
function judgeMasks(guardrail: Resource, personal: string, path: string): Fault[] {
  return ask(guardrail.properties, personal).flatMap((policy) =>
    policy.value.kind === 'unknown' && policy.value.likely === undefined
      ? []
      : ask(policy.value, path).flatMap(({ path: at, value }) =>
          faultOf(
            guardrail,
            `${policy.path}.${at}`,
            judgeText(value, (text) => (text.toUpperCase() === 'NONE' ? 'broken' : 'fine')),
            value,
            MASKS,
          ),
        ),
  );
}

function judgeFiltersOf(guardrail: Resource, { filters, kind, inputs, outputs }: Spelling): Fault[] {
  // What attacks a prompt is only ever in what is asked.
  const hasOutput = (name: string): boolean => name !== 'promptattack';
  const sides = [
    [inputs, () => true],
    [outputs, hasOutput],
  ] as const;
  return judgeFilters({
    subject: guardrail,
    value: guardrail.properties,
    path: filters,
    kind,
    rules: sides.flatMap(([[strength, action, enabled], when]) => [
      { property: strength, allowed: ['high'], absent: 'broken' as const, expected: HIGH, when },
      { property: action, allowed: ['block'], absent: undefined, expected: BLOCKS, when },
      {
        property: enabled,
        allowed: ['true'],
        absent: undefined,
        expected: 'true: it is off otherwise',
        when,
      },
    ]),
    required: TYPES.map((type) => nameFilter(type)),
    missing: (types) => `filters for all that there are filters for: without, ${types} passes`,
  });
}

const VERSION = /guardrail_?version$/i;

/** A draft changes under whoever uses it. */
const refuseDrafts: Check = (templates) =>
  templates
    .resources()
    .filter(({ type, mode }) => mode === 'managed' && /^(AWS::|aws_)/.test(type))
    .flatMap((resource) =>
      leaves(resource.properties)
        .filter(({ path }) => VERSION.test(path))
        .flatMap(({ path, value }) => {
          const isDraft = textOf(value)?.toUpperCase() === 'DRAFT';
          return faultOf(
            resource,
            path,
            isDraft ? 'broken' : 'fine',
            value,
            'a version that is published: a draft changes whenever somebody saves it',
          );
        }),
    );

export const judgeGuardrails: Check = all(judgeContent, refuseDrafts);
