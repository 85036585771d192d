import { GRADES } from '../../../policy';
import type { Grade } from '../../../policy';
import type { DiffEntry, DiffReport } from '../../diff/diff-report';
import {
  isGraveEntry,
  replacementWords,
  shortened,
  sidesOf,
  summaryOf,
  TITLES,
  whereOf,
} from '../../diff/diff-words';
import { Code, Details, Table, Text } from '../components';
import type { Question } from '../question';
import { counted } from '../words';

const KINDS: Record<DiffEntry['kind'], string> = {
  added: 'New',
  removed: 'Removed',
  changed: 'Changed',
  elsewhere: 'By another change',
};

/** What a value is cut to; the whole is in `report.json`. */
const MOST_CHARACTERS = 400;

/** What is not as it was, and what that does: first what has to be looked at, then the rest for whoever wants it. */
export const changes: Question<{ readonly changes?: DiffReport | undefined }> = {
  id: 'changes',
  title: 'What changed, and what would be lost?',
  answer: ({ changes }) =>
    changes === undefined
      ? 'Not compared with anything: no baseline was named, or it has nothing of this.'
      : answerOf(changes),
  body: ({ changes }) => (changes === undefined ? <NoBaseline /> : <Compared {...changes} />),
};

function NoBaseline() {
  return (
    <Text>
      <Code>sovereign review --baseline</Code> with a folder of templates, a commit or a digest compares with
      what was approved before.
    </Text>
  );
}

function answerOf(changes: DiffReport) {
  const { entries, counts } = changes;
  const replaced = entries.filter(({ replacement }) => replacement !== undefined);
  return (
    <>
      <strong>{summaryOf(changes)}</strong>
      {entries.length === 0 || counts['loses-data'] > 0 ? '' : ' No change loses data.'}
      {entries.length === 0
        ? ''
        : replaced.length === 0
          ? ' Nothing is replaced.'
          : ` ${counted(replaced.length, 'resource is', 'resources are')} replaced, or may be.`}
    </>
  );
}

function Compared(changes: DiffReport) {
  const { before, beforeDigest, notes } = changes;
  return (
    <>
      <Text>
        Compared with <Code>{shortened(before, 200)}</Code>
        {beforeDigest === undefined ? null : (
          <>
            , which had the digest <Code>{beforeDigest}</Code>
          </>
        )}
        .
      </Text>
      {[...sidesOf(changes), ...notes].map((note) => (
        <Text key={note}>{note}</Text>
      ))}
      {GRADES.map((grade) => (
        <Graded key={grade} grade={grade} {...changes} />
      ))}
    </>
  );
}

/** Changes of one grade; those that nobody has to look at first are there for whoever wants them. */
function Graded({ grade, ...changes }: DiffReport & { readonly grade: Grade }) {
  const entries = changes.entries.filter((entry) => entry.grade === grade);
  if (entries.length === 0) return null;
  const isOne = changes.compared.length + changes.added.length + changes.removed.length === 1;
  const table = (
    <Table
      caption={`${TITLES[grade]}: ${counted(entries.length, 'change')}`}
      head={['What it does', 'Resource', 'Properties']}
      rows={entries.map((entry) => [
        <Consequences {...entry} />,
        <>
          <Code>{entry.address}</Code>
          <br />
          {entry.type} in <Code>{entry.stack}</Code>
          {entry.renamedFrom === undefined ? null : (
            <>
              , was <Code>{entry.renamedFrom}</Code>
            </>
          )}
          {isOne ? null : (
            <>
              <br />
              {whereOf(entry)}
            </>
          )}
        </>,
        <Properties {...entry} />,
      ])}
    />
  );
  return isGraveEntry({ grade }) ? (
    table
  ) : (
    <Details summary={`${TITLES[grade]}: ${counted(entries.length, 'change')}`}>{table}</Details>
  );
}

function Consequences(entry: DiffEntry) {
  const replacement = replacementWords(entry);
  return (
    <ul class="govuk-list">
      {entry.judgements.map(({ grade, reason }, index) => (
        <li key={index}>
          {index === 0 ? <strong>{KINDS[entry.kind]}: </strong> : ''}
          {grade === entry.grade ? '' : `${TITLES[grade]}: `}
          {reason}
        </li>
      ))}
      {replacement === undefined ? null : <li>{replacement}</li>}
    </ul>
  );
}

function Properties({ properties }: DiffEntry) {
  return (
    <ul class="govuk-list">
      {properties.map(({ path, before, after }, index) => (
        <li key={index}>
          <Code>{path}</Code>: <Value words={before} /> → <Value words={after} />
        </li>
      ))}
    </ul>
  );
}

function Value({ words }: { words: string }) {
  return words === 'nothing' ? <>nothing</> : <Code>{shortened(words, MOST_CHARACTERS)}</Code>;
}
