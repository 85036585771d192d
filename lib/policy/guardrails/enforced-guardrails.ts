import { ask, isDecided, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { worst } from '../judge-text';
import type { Verdict } from '../requirement';

/** The two spellings of a guardrail that Bedrock puts on the calls of an account, whoever makes them. */
const SPELLINGS = [
  {
    type: 'AWS::Bedrock::EnforcedGuardrailConfiguration',
    block: 'ModelEnforcement',
    included: 'IncludedModels',
    excluded: 'ExcludedModels',
  },
  {
    type: 'aws_bedrock_enforced_guardrail_configuration',
    block: 'model_enforcement',
    included: 'included_models',
    excluded: 'excluded_models',
  },
] as const;

/** Models that answer with numbers have nothing to filter. */
export const EMBEDDINGS = /(embed|rerank)/i;

/** What says on which models a guardrail is enforced, and how it does for one. */
export interface Enforcement {
  readonly config: Resource;
  readonly path: string;
  /** @param model its id; undefined: any model */
  readonly on: (model: string | undefined) => Verdict;
}

export function enforcements(templates: Templates): Enforcement[] {
  return SPELLINGS.flatMap((spelling) =>
    templates.ofType(spelling.type).map((config): Enforcement => ({
      config,
      path: spelling.block,
      on: (model) =>
        worst(
          ask(config.properties, spelling.block).flatMap(({ value }): Verdict[] =>
            // Without the block it is enforced on all models.
            value.kind === 'absent'
              ? ['fine']
              : [
                  ...ask(value, spelling.included).map((answer) => includes(answer.value, model)),
                  ...ask(value, spelling.excluded).map((answer) => spares(answer.value, model)),
                ],
          ),
        ),
    })),
  );
}

/** An account has one configuration in a Region. Of several, each may be the one that is left. */
export function enforcedOn(model: string | undefined, templates: Templates): Verdict {
  const all = enforcements(templates);
  return all.length === 0 ? 'broken' : worst(all.map(({ on }) => on(model)));
}

function includes(value: Possible, model: string | undefined): Verdict {
  return judgeList(value, (names) => names.includes('ALL') || (model !== undefined && names.includes(model)));
}

function spares(value: Possible, model: string | undefined): Verdict {
  return judgeList(value, (names) =>
    names.every((name) => (model === undefined ? EMBEDDINGS.test(name) : name !== model)),
  );
}

function judgeList(value: Possible, test: (names: readonly string[]) => boolean): Verdict {
  if (value.kind === 'absent') return 'fine';
  const names = ask(value, '[]').map((item) => textOf(item.value) ?? '');
  const isFine = test(names.filter((name) => name !== ''));
  if (isDecided(value)) return isFine ? 'fine' : 'broken';
  return isFine || value.kind !== 'unknown' || value.likely === undefined ? 'cannot-tell' : 'broken';
}
