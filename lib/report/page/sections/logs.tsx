import type { EnvironmentReport } from '../../environment-report';
import type { LogLock, RecordRow, StoreRow } from '../../facts/logs';
import { summarizeLogs } from '../../facts/summarize-logs';
import type { Colour } from '../components';
import { Code, Details, Table, Tag, Text } from '../components';
import type { Question } from '../question';

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
export const logs: Question<Pick<EnvironmentReport, 'logs'>> = {
  id: 'logs',
  title: 'How long are logs kept, and who can delete them?',
  answer: (report) => {
    const { headline, more } = summarizeLogs(report.logs);
    return (
      <>
        <strong>{headline}</strong> {more}
      </>
    );
  },
  body: (report) => <LogsBody {...report.logs} />,
};

function LogsBody({ records, stores, notRecorded, provider }: EnvironmentReport['logs']) {
  return (
    <>
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
    </>
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
