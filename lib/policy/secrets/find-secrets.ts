import { ask, fromJson, leaves, textOf } from '../../template';
import type { Mapping, Possible, Template, Value } from '../../template';
import type { Fault, Subject } from '../control';
import type { Verdict } from '../requirement';
import { textsWithin } from './coded-texts';
import { isScriptWithSecret } from './script-secrets';
import { isSecretName, isSecretText } from './secret-names';
import { secretIn } from './secret-texts';
import { remember } from '../../values';

export const EXPECTED = 'a reference to where the secret is kept: whoever reads the template reads it';

/** Every secret below a value. What it says is not repeated: a report is read by more people than a template. */
export function findSecrets(subject: Subject, value: Value, template: Template): Fault[] {
  const faults = leaves(value).flatMap((leaf) => {
    return judgeLeaf(nameOf(leaf.path), leaf.value, template).map(({ verdict, got }) => ({
      subject,
      path: leaf.path,
      verdict,
      got,
      expected: EXPECTED,
    }));
  });
  return [...faults, ...findNamed(subject, value, template)];
}

interface Judged {
  readonly verdict: Exclude<Verdict, 'fine'>;
  readonly got: string;
}

/** The last step of a path that is not a place in a list. */
function nameOf(path: string): string {
  const dot = path.lastIndexOf('.');
  const step = path.slice(dot + 1);
  if (!/^\d+$/.test(step)) return step;
  return dot === -1 ? '' : nameOf(path.slice(0, dot));
}

/** What is in a text, and the secret in that; most texts of a template are in it many times. */
type Within = (text: string) => readonly { readonly text: string; readonly secret: string | undefined }[];
interface Looked {
  readonly within: Within;
  readonly isSecretName: (name: string) => boolean;
}

const looked = new WeakMap<Template, Looked>();

function lookedAt(template: Template): Looked {
  const before = looked.get(template);
  if (before !== undefined) return before;
  const once: Looked = {
    within: remember((text) => textsWithin(text).map((each) => ({ text: each, secret: secretIn(each) }))),
    isSecretName: remember(isSecretName),
  };
  looked.set(template, once);
  return once;
}

export function judgeLeaf(name: string, value: Possible, template: Template): Judged[] {
  const text = textOf(value);
  const once = lookedAt(template);
  for (const { text: each, secret } of text === undefined ? [] : once.within(text)) {
    const seen = secret ?? (isScriptWithSecret(name, each) ? 'a secret that a script sets' : undefined);
    if (seen !== undefined) return [{ verdict: 'broken', got: seen }];
  }
  if (!once.isSecretName(name)) return value.kind === 'known' ? judgeJson(String(value.value), template) : [];
  switch (value.kind) {
    case 'known':
      if (typeof value.value === 'boolean' || !isSecretText(name, String(value.value))) return [];
      return [{ verdict: 'broken', got: 'a secret in plain text' }];
    case 'unknown':
      return judgeUnknown(name, value, template);
    case 'text':
      // With every default filled in, nothing is left to be handed over.
      return text !== undefined && isSecretText(name, text)
        ? [{ verdict: 'broken', got: 'a secret in plain text, in part the default of a parameter' }]
        : [];
    default:
      return [];
  }
}

/** A default is written in the template; what a deployer hands over must be kept out of logs. */
function judgeUnknown(
  name: string,
  value: Extract<Value, { kind: 'unknown' }>,
  template: Template,
): Judged[] {
  const likely = value.likely === undefined ? undefined : textOf(value.likely);
  if (likely !== undefined && isSecretText(name, likely))
    return [{ verdict: 'broken', got: 'a secret in plain text, the default of a parameter' }];
  if (/\{\{resolve:(secretsmanager|ssm-secure):/.test(value.why)) return [];
  const parameter = [...template.parameters.values()].find(
    (each) => each.value.kind === 'unknown' && each.value.why === value.why,
  );
  if (parameter?.secret === true) return [];
  if ((value.mentions ?? []).length > 0) return [];
  return [{ verdict: 'cannot-tell', got: `something that may be shown: ${value.why}` }];
}

/** Settings that are written as JSON, such as the definition of a container. */
function judgeJson(text: string, template: Template): Judged[] {
  if (!/^\s*[[{]/.test(text)) return [];
  const json = fromJson(text);
  if (json === undefined) return [];
  const subject: Subject = { address: '', type: '', stack: '', origin: { file: '', keys: [] } };
  return findSecrets(subject, json, template).map(({ verdict, got }) => ({ verdict, got }));
}

/** Settings that are pairs of a name and a value, such as environment variables. */
function findNamed(subject: Subject, value: Value, template: Template, path = ''): Fault[] {
  const inner = (entry: Value, key: string): Fault[] =>
    findNamed(subject, entry, template, path === '' ? key : `${path}.${key}`);
  switch (value.kind) {
    case 'list':
      return value.items.flatMap((item, index) => inner(item, String(index)));
    case 'options':
      return value.of.flatMap((option) => findNamed(subject, option, template, path));
    case 'unknown':
      return value.likely === undefined ? [] : findNamed(subject, value.likely, template, path);
    case 'map':
      return [
        ...judgePair(subject, value, template, path),
        ...[...value.entries].flatMap(([key, entry]) => (/^tags?$/i.test(key) ? [] : inner(entry, key))),
      ];
    default:
      return [];
  }
}

const PAIRS = [
  ['Name', 'Value'],
  ['name', 'value'],
  ['Key', 'Value'],
  ['key', 'value'],
] as const;

/** Where CodeBuild looks a variable up instead of taking it as it is. */
const LOOKED_UP = /^(SECRETS_MANAGER|PARAMETER_STORE)$/;

function judgePair(subject: Subject, pair: Mapping, template: Template, path: string): Fault[] {
  const said = PAIRS.filter(([nameKey]) => pair.entries.has(nameKey));
  if (said.length === 0) return [];
  const isLookedUp = ['Type', 'type'].some((key) =>
    ask(pair, key).some(({ value }) => LOOKED_UP.test(textOf(value) ?? '')),
  );
  if (isLookedUp) return [];
  return said.flatMap(([nameKey, valueKey]) =>
    ask(pair, nameKey).flatMap(({ value: name }) => {
      const text = name.kind === 'known' ? String(name.value) : '';
      if (!lookedAt(template).isSecretName(text)) return [];
      return ask(pair, valueKey).flatMap(({ value }) =>
        judgeLeaf(text, value, template).map(({ verdict, got }) => ({
          subject,
          path: path === '' ? valueKey : `${path}.${valueKey}`,
          verdict,
          got,
          expected: EXPECTED,
        })),
      );
    }),
  );
}
