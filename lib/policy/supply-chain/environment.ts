import { ask, leaves, textOf, whyUnknown } from '../../template';
import type { Answer, Possible, Value } from '../../template';
import type { Fault } from '../control';
import { describe } from '../requirement';
import type { Container } from './containers';

/** One of the sets of environment variables that a container may be started with. */
export interface Environment {
  /** Of the block that says them. */
  readonly path: string;
  readonly variables: ReadonlyMap<string, Possible[]>;
  /** Why some of it cannot be seen. Undefined: all of it can. */
  readonly hidden: string | undefined;
}

/** Every set of variables that a container may have. */
export function environmentsOf({ body, path, words }: Container): Environment[] {
  const [first = '', ...others] = words.env;
  const own = ask(body, first).map((answer) => readEnvironment(answer, path));
  const more = others.flatMap((name) => ask(body, name).map((answer) => readEnvironment(answer, path)));
  return own.map(({ path: at, variables, hidden }) => ({
    path: at,
    variables: new Map([...variables, ...more.flatMap((each) => [...each.variables])]),
    hidden: hidden ?? more.find((each) => each.hidden !== undefined)?.hidden,
  }));
}

function readEnvironment({ path, value }: Answer, container: string): Environment {
  const at = [container, path].filter((part) => part !== '').join('.');
  switch (value.kind) {
    case 'absent':
      return { path: at, variables: new Map(), hidden: undefined };
    case 'map':
      return {
        path: at,
        variables: new Map([...value.entries].map(([name, entry]) => [name, possibles(entry)])),
        hidden: undefined,
      };
    case 'list':
      return { path: at, ...readItems(value.items) };
    case 'unknown': {
      const [likely] = value.likely === undefined ? [] : ask(value.likely, '');
      return likely === undefined
        ? { path: at, variables: new Map(), hidden: value.why }
        : { ...readEnvironment({ path, value: likely.value }, container), hidden: value.why };
    }
    default:
      return { path: at, variables: new Map(), hidden: 'it is only known once deployed' };
  }
}

function readItems(items: readonly Value[]): Omit<Environment, 'path'> {
  const variables = new Map<string, Possible[]>();
  let hidden: string | undefined;
  for (const answer of items.flatMap((item) => ask(item, ''))) {
    const [name] = [...ask(answer.value, 'name'), ...ask(answer.value, 'Name')].filter(
      ({ value }) => value.kind !== 'absent',
    );
    if (name?.value.kind !== 'known') {
      if (answer.value.kind !== 'absent')
        hidden ??= whyUnknown(answer.value) ?? 'a variable has no name that can be read';
      continue;
    }
    const values = [
      'value',
      'Value',
      'valueFrom',
      'ValueFrom',
      'value_from',
      'secret_name',
      'secretRef',
      'secureValue',
    ]
      .flatMap((key) => ask(answer.value, key))
      .map(({ value }) => value)
      .filter(({ kind }) => kind !== 'absent');
    variables.set(String(name.value.value), [...(variables.get(String(name.value.value)) ?? []), ...values]);
  }
  return { variables, hidden };
}

function possibles(value: Value): Possible[] {
  return ask(value, '').map((answer) => answer.value);
}

/** Says of each set of variables in which none of the names has a wanted value that it lacks it. */
export function lacking(
  container: Container,
  names: readonly string[],
  wanted: RegExp,
  why: string,
): Fault[] {
  return environmentsOf(container).flatMap(({ path, variables, hidden }): Fault[] => {
    const verdicts = names.map((name) => judgeVariable(variables.get(name), wanted));
    // One of the names is enough, but another must not say the opposite.
    const contrary = names.find((name, index) => variables.has(name) && verdicts[index] === 'broken');
    if (verdicts.includes('fine') && contrary === undefined) return [];
    const shown = contrary ?? names.find((name) => variables.has(name)) ?? names[0] ?? '';
    const value = variables.get(shown)?.[0];
    const open = contrary === undefined && (hidden !== undefined || verdicts.includes('cannot-tell'));
    return [
      {
        subject: container.resource,
        path: `${path}.${shown}`,
        verdict: open ? 'cannot-tell' : 'broken',
        got:
          value !== undefined
            ? describe(value)
            : hidden === undefined
              ? 'nothing'
              : `nothing that can be read here: ${hidden}`,
        expected: `${names.map((name) => `${name}=1`).join(' or ')}: ${why}`,
      },
    ];
  });
}

function judgeVariable(values: readonly Possible[] | undefined, wanted: RegExp): Fault['verdict'] | 'fine' {
  if (values === undefined || values.length === 0) return 'broken';
  const verdicts = values.map((value): Fault['verdict'] | 'fine' => {
    const right = wanted.test(textOf(value) ?? '');
    if (value.kind === 'known') return right ? 'fine' : 'broken';
    return value.kind === 'absent' || (value.kind === 'unknown' && value.likely !== undefined && !right)
      ? 'broken'
      : 'cannot-tell';
  });
  return verdicts.includes('broken') ? 'broken' : verdicts.includes('cannot-tell') ? 'cannot-tell' : 'fine';
}

const MODEL_SERVERS =
  /vllm|text-generation-inference|text-embeddings-inference|\btg?i\b|sglang|lmdeploy|aphrodite|djl-inference|huggingface|hf-inference|transformers/i;
const CLASSICAL = /xgboost|sklearn|scikit-learn|linear-learner|factorization-machines/i;

/** Whether a container serves a large model: made for it, or its image, command or variables say so. */
export function servesModel(container: Container): boolean {
  const { body, words } = container;
  const images = words.image === '' ? [] : ask(body, words.image).map(({ value }) => textOf(value) ?? '');
  if (words.serves === true) return !(images.length > 0 && images.every((image) => CLASSICAL.test(image)));
  return (
    images.some((image) => MODEL_SERVERS.test(image)) ||
    MODEL_SERVERS.test(argumentsOf(container)) ||
    environmentsOf(container).some(({ variables }) =>
      [...variables.keys()].some((name) =>
        /^(HF_(MODEL|HUB|HOME|TASK)|VLLM_|SM_VLLM_|TRANSFORMERS_)/.test(name),
      ),
    )
  );
}

/** Command and arguments, on one line. */
export function argumentsOf({ body, words }: Container): string {
  return words.args
    .flatMap((name) => ask(body, name).flatMap(({ value }) => leaves(value)))
    .map(({ value }) => textOf(value) ?? '')
    .join(' ');
}
