import type { EnvironmentReport } from '../../environment-report';
import type { LogLock, RecordRow, StoreRow } from '../../facts/logs';
import { summarizeLogs } from '../../facts/summarize-logs';
import type { Colour } from '../components';
import { Answer, Code, Details, Section, Table, Tag, Text } from '../components';

const LOCKS: Record<LogLock['state'], readonly [Colour, string]> = {
  locked: ['green', 'locked'],
  loose: ['yellow', 'can be undone'],
  none: ['orange', 'no lock'],
  unknown: ['grey', 'cannot tell'],
};
const KINDS: Record<StoreRow['kind'], string> = {
  audit: 'Audit records',
  content: 'Prompts and answers',
  other: 'Other records',
};
const ON: Record<RecordRow['on'], readonly [Colour, string]> = {
  yes: ['green', 'recorded'],
  no: ['red', 'off'],
  unknown: ['grey', 'cannot tell'],
};

/** What is recorded, how long it is kept, and who can make away with it. */
export function Logs({ logs }: Pick<EnvironmentReport, 'logs'>) {
  const { records, stores, notRecorded, provider } = logs;
  const { headline, more } = summarizeLogs(logs);
  return (
    <Section id="logs" title="How long are logs kept, and who can delete them?">
      <Answer>
        <strong>{headline}</strong> {more}
      </Answer>
      <Text>
        Who may delete is what these templates allow. Administrators who were appointed elsewhere are not in
        them.
      </Text>
      {stores.length === 0 ? null : (
        <Table
          caption="Where records are kept"
          head={['Kept in', 'What', 'For how long', 'Lock', 'Who can delete them', 'Who can shorten that']}
          rows={stores.map((row) => [
            <>
              <Code>{row.name}</Code> {row.is}
              {row.copiedTo.length === 0 ? null : (
                <>
                  , copied to <Code>{row.copiedTo.join(', ')}</Code>
                </>
              )}
            </>,
            KINDS[row.kind],
            row.kept,
            <>
              <Tag colour={LOCKS[row.lock.state][0]}>{LOCKS[row.lock.state][1]}</Tag>{' '}
              {row.lock.state === 'none' && row.lock.words === 'no lock' ? null : row.lock.words}
            </>,
            row.deletedBy,
            row.shortenedBy,
          ])}
        />
      )}
      {records.length === 0 ? null : (
        <Details summary={`What is recorded, and where it goes (${String(records.length)})`}>
          <Records records={records} />
        </Details>
      )}
      {[...notRecorded.map((what) => `Not recorded: ${what}.`), ...provider.map((what) => `${what}.`)].map(
        (line) => (
          <Text key={line}>{line}</Text>
        ),
      )}
    </Section>
  );
}

function Records({ records }: { records: readonly RecordRow[] }) {
  return (
    <Table
      caption="What is recorded"
      head={['What', 'Which of it', 'State', 'Goes to', 'Resource']}
      rows={records.map((row) => [
        row.what,
        row.detail,
        <Tag colour={ON[row.on][0]}>{ON[row.on][1]}</Tag>,
        <Code>{row.to.join(', ')}</Code>,
        <Code>{row.resource}</Code>,
      ])}
    />
  );
}
