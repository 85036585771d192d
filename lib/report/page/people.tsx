import type { Who } from '../facts/allowance';
import type { Escalation } from '../facts/escalation';
import { Code, Details, Tag } from './components';
import { listed } from './words';

// How a page speaks of somebody who may do something.

/** Beyond this many characters a condition is only there for whoever wants it. */
const LONG = 300;

/** On what condition somebody may, or may not. */
export function Conditions({
  conditions,
  when = 'only if',
}: {
  conditions: readonly string[];
  when?: string;
}) {
  const text = conditions.join('; ');
  if (text === '') return null;
  if (text.length > LONG) {
    return (
      <Details summary="only on a long condition">
        <Code>{text}</Code>
      </Details>
    );
  }
  return (
    <>
      <br />
      {when} <Code>{text}</Code>
    </>
  );
}

/** The same in a list, where the long ones are left to the table of every right. */
export function ConditionsInShort({ conditions }: { conditions: readonly string[] }) {
  if (conditions.join('; ').length <= LONG) return <Conditions conditions={conditions} />;
  return (
    <>
      {' '}
      (on a condition, which{' '}
      <a class="govuk-link" href="#access">
        the table of rights
      </a>{' '}
      has in full)
    </>
  );
}

/** Somebody, and whether they are from elsewhere. */
export function Name({ name, kind, outside }: Who) {
  return (
    <>
      {name} {kind === 'federated' ? <Tag colour="blue">federated</Tag> : null}
      {kind !== 'federated' && outside === 'yes' ? <Tag colour="orange">from outside</Tag> : null}
      {outside === 'not said' ? <Tag colour="grey">perhaps from outside</Tag> : null}
    </>
  );
}

/** Names, each once, as they stand in a sentence. */
export function unique(who: readonly Who[]): string[] {
  return [...new Set(who.map(({ name }) => shortOf(name)))];
}

/** Of a whole account its tables say in full whom that lets in. */
function shortOf(name: string): string {
  return name.replace(/^any identity of (.*) whose own policies allow it$/, 'any identity that $1 allows');
}

/** Who may give themselves a right, besides those who have it: a sentence with a space before it, or nothing. */
export function mayGiveThemselves(escalations: readonly Escalation[], holders: readonly string[]): string {
  const names = unique(escalations.map(({ who }) => who)).filter((name) => !holders.includes(name));
  return names.length === 0 ? '' : ` May give themselves that right: ${listed(names)}.`;
}

/** Who may give themselves a right, and by which way. */
export function Escalations({ rows }: { rows: readonly Escalation[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <p class="govuk-body">May give themselves that right:</p>
      <ul class="govuk-list">
        {rows.map(({ who, by, how, maybe, conditions }, index) => (
          <li key={index}>
            <Name {...who} /> {maybe ? '(perhaps) ' : ''}
            {how}, by <Code>{by}</Code>
            <ConditionsInShort conditions={conditions} />
          </li>
        ))}
      </ul>
    </>
  );
}
