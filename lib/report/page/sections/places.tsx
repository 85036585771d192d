import type { EnvironmentReport, PlaceRow } from '../../environment-report';
import { Code, Details, Table, Tag, Text } from '../components';
import type { Question } from '../question';
import { counted } from '../words';

const CONCERNS: readonly (readonly [PlaceRow['concern'], string])[] = [
  ['model', 'Models: where prompts are processed'],
  ['grant', 'Grants: where models may be called'],
  ['region', 'Stores, keys, logs and machines: where they are made'],
  ['copy', 'Copies: where data is replicated'],
  ['destination', 'Destinations: where data is sent'],
];

/** Can anything leave the UK? The answer, and everything that it rests on. */
export const places: Question<Pick<EnvironmentReport, 'places'>> = {
  id: 'places',
  title: 'Can anything leave the UK?',
  answer: (report) => <PlacesAnswer {...report} />,
  body: (report) => <PlacesBody {...report} />,
};

function PlacesAnswer({ places }: Pick<EnvironmentReport, 'places'>) {
  const leaving = places.filter(({ staysInUk }) => !staysInUk);
  const titles = [...new Set(places.flatMap((row) => row.places.map(({ title }) => title)))].sort();
  // Some places are said by another, such as the region of the account that a model is in.
  const named = titles.filter((title) => /^(AWS|Azure|the UK)/.test(title));
  return (
    <>
      {leaving.length === 0 ? (
        <>
          <strong>No.</strong> {counted(places.length, 'statement')} in the templates say where data is
          stored, processed, copied or sent. Every one of them leads to{' '}
          {named.length === 0 ? titles.join(' or ') : named.join(' or ')}
          {named.length === 0 || named.length === titles.length ? '' : ', or follows one that does'}.
        </>
      ) : (
        <>
          <strong>Yes, or it is not proven that nothing can.</strong> {counted(leaving.length, 'statement')}{' '}
          of {String(places.length)} lead outside the UK, or may.
        </>
      )}
    </>
  );
}

function PlacesBody({ places }: Pick<EnvironmentReport, 'places'>) {
  const leaving = places.filter(({ staysInUk }) => !staysInUk);
  return (
    <>
      <Text>
        This is what the templates say. What no template can show is listed under{' '}
        <a class="govuk-link" href="#risks">
          residual risks
        </a>
        .
      </Text>
      {leaving.length === 0 ? null : <PlaceTable caption="What may leave the UK" rows={leaving} />}
      {CONCERNS.map(([concern, title]) => {
        const rows = places.filter((row) => row.concern === concern);
        if (rows.length === 0) return null;
        return (
          <Details key={concern} summary={`${title} (${String(rows.length)})`}>
            <PlaceTable caption={title} rows={rows} />
          </Details>
        );
      })}
    </>
  );
}

function PlaceTable({ caption, rows }: { caption: string; rows: readonly PlaceRow[] }) {
  return (
    <Table
      caption={caption}
      head={['Resource and property', 'What the template says', 'Where that is', 'How we know']}
      rows={rows.map((row) => [
        <>
          <Code>{row.resource}</Code> <Code>{row.property}</Code>
        </>,
        <Code>{row.value}</Code>,
        <>
          {row.places.length === 0
            ? 'the template does not say'
            : row.places.map(({ title }) => title).join(', ')}{' '}
          {row.staysInUk ? <Tag colour="green">UK</Tag> : <Tag colour="red">may leave</Tag>}
        </>,
        row.source === undefined
          ? 'as the template says'
          : `${row.source.document}, ${row.source.checked}${row.source.verified ? '' : ', unverified'}`,
      ])}
    />
  );
}
