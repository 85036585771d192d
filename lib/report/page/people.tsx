import type { Who } from '../facts/allowance';
import { Code, Details, Tag } from './components';

// How a page speaks of somebody who may do something.

/** Beyond this many characters a condition is only there for whoever wants it. */
const LONG = 300;

/** On what condition somebody may. */
export function Conditions({ conditions }: { conditions: readonly string[] }) {
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
      only if <Code>{text}</Code>
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

/** Names, each once. */
export function unique(who: readonly Who[]): string[] {
  return [...new Set(who.map(({ name }) => name))];
}
