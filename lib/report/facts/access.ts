import type { Templates } from '../../template';
import { compareText } from '../../values';
import { awsAllowances } from './access-aws';
import { azureAllowances } from './access-azure';
import { NOT_SAID } from './allowance';
import type { Allowance, Where, Who } from './allowance';
import { readContentStores } from './content-stores';
import type { ContentStore } from './content-stores';
import { keysOf } from './made-keys';
import { meaningsOf } from './meanings';
import { monitoringTrusts } from './monitoring-links';
import { awsTrusts } from './trusts-aws';
import type { Trust } from './trusts-aws';
import { azureTrusts } from './trusts-azure';

/** Who may do what, and who else is trusted, as far as the templates say. */
export interface AccessFacts {
  /** Where prompts and completions are kept, and who may read them there. */
  readonly content: readonly ContentStore[];
  readonly grants: readonly Grant[];
  /** What is refused, whatever else is allowed. */
  readonly refusals: readonly Grant[];
  readonly trusts: readonly Trust[];
  /** Roles and policies that are given to somebody, of which the templates do not say what they allow. */
  readonly unsaid: readonly string[];
}

export interface Grant {
  readonly who: Who;
  /** In plain words what it comes to; empty where that cannot be told. */
  readonly means: readonly string[];
  /** As the cloud spells them, or what the template does not say. */
  readonly actions: readonly string[];
  /** A role or policy of the cloud's own. */
  readonly role?: string;
  readonly on: readonly string[];
  readonly conditions: readonly string[];
  /** In which way it is wider than it has to be: `every action of s3`. */
  readonly wide: readonly string[];
  readonly at: Where;
}

/** Everything that the templates allow or refuse anybody, on either cloud. */
export function allowancesOf(templates: Templates): readonly Allowance[] {
  return [...awsAllowances(templates), ...azureAllowances(templates)];
}

export function readAccess(templates: Templates): AccessFacts {
  const allowances = allowancesOf(templates);
  const content = readContentStores(templates, allowances);
  const grants = (refuses: boolean): Grant[] =>
    allowances
      .filter((allowance) => allowance.refuses === refuses)
      .map((allowance) => grantOf(allowance, templates, content))
      .sort(byWho);
  return {
    content,
    grants: grants(false),
    refusals: grants(true),
    trusts: [...monitoringTrusts(templates), ...awsTrusts(templates), ...azureTrusts(templates)],
    unsaid: [
      ...new Set(
        allowances.flatMap(({ means, role }) =>
          means?.includes(NOT_SAID) === true && role !== undefined ? [role] : [],
        ),
      ),
    ].sort(compareText),
  };
}

const byWho = (one: Grant, other: Grant): number =>
  compareText(one.who.name, other.who.name) ||
  compareText(one.at.resource, other.at.resource) ||
  compareText(one.at.property, other.at.property);

function grantOf(allowance: Allowance, templates: Templates, content: readonly ContentStore[]): Grant {
  const { who, actions, role, on, conditions, wide, at } = allowance;
  return {
    who,
    means: [
      ...new Set([
        ...readingContent(allowance, content),
        ...(allowance.means ?? []),
        ...inWords(allowance, templates),
      ]),
    ],
    actions,
    ...(role === undefined ? {} : { role }),
    on,
    conditions,
    wide,
    at,
  };
}

/** That prompts are read is what a reviewer looks for, whichever action it is by. */
function readingContent({ at, who, refuses }: Allowance, content: readonly ContentStore[]): string[] {
  const reads = content.some(
    (store) =>
      store.text === 'yes' &&
      store.readers.some(
        (reader) =>
          reader.at.resource === at.resource &&
          reader.at.property === at.property &&
          reader.who.name === who.name,
      ),
  );
  return reads && !refuses ? ['reads prompts and completions'] : [];
}

function inWords(allowance: Allowance, templates: Templates): string[] {
  // Of an account that somebody does everything in, no more has to be said.
  if (allowance.may('sovereign:anything')) {
    return [
      allowance.wide.includes('every action') ? 'does everything' : 'does everything but what is left out',
    ];
  }
  return meaningsOf(allowance.may).map((means) => {
    if (means !== 'decrypts' && means !== 'encrypts') return means;
    const keys = keysOf(templates).filter((key) => allowance.covers(key.resource) !== 'no');
    return keys.length === 0 ? means : `${means} with ${keys.map(({ name }) => name).join(', ')}`;
  });
}
