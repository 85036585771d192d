import type { Grant } from '../../facts/access';
import { Code, Table } from '../components';
import { Conditions, Name } from '../people';

/** Conditions that nearly every refusal has, as people say them. */
const WORDS: Readonly<Record<string, string>> = {
  'aws:SecureTransport Bool false': 'over a connection that is not encrypted',
  's3:TlsVersion NumericLessThan 1.2': 'over TLS older than 1.2',
};

/** What is refused. Everybody is refused it: that is no trust in anybody from outside. */
export function RefusalTable({ rows }: { rows: readonly Grant[] }) {
  return (
    <Table
      caption="What is refused, whatever else is allowed"
      head={['To whom', 'What is refused', 'On what, and where it is said']}
      rows={rows.map(({ who, means, actions, role, on, conditions, at }) => [
        who.name === 'everybody' ? (
          <span class="app-nowrap">everybody</span>
        ) : (
          <Name {...who} outside={who.kind === 'everybody' ? 'no' : who.outside} />
        ),
        <>
          {refused(conditions)}
          {means.length === 0 ? null : ` that ${means.join(', or ')}`}:{' '}
          <Code>{[role, ...actions].filter((each) => each !== undefined).join(', ')}</Code>
        </>,
        <>
          <Code>{on.join(', ')}</Code>
          <Conditions
            conditions={conditions.filter((each) => WORDS[each] === undefined)}
            when="refused only if"
          />
          <br />
          said by <Code>{`${at.resource} ${at.property}`}</Code>
        </>,
      ])}
    />
  );
}

/** `Any request over TLS older than 1.2` */
function refused(conditions: readonly string[]): string {
  return ['Any request', ...conditions.flatMap((each) => WORDS[each] ?? [])].join(' ');
}
