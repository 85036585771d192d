import type { EnvironmentReport, PlaceRow } from '../../environment-report';
import { Code, Details, Table, Tag, Text } from '../components';
import type { Question } from '../question';
import { counted } from '../words';
import { beyondInWords } from './network-words';

const CONCERNS: readonly (readonly [PlaceRow['concern'], string])[] = [
  ['model', 'Models: where prompts are processed'],
  ['grant', 'Grants: where models may be called'],
  ['region', 'Stores, keys, logs and machines: where they are made'],
  ['copy', 'Copies: where data is replicated'],
  ['destination', 'Destinations: where data is sent'],
];

type Told = Pick<EnvironmentReport, 'places' | 'network'>;

/** Can anything leave the UK? The answer, and everything that it rests on. */
export const places: Question<Told> = {
  id: 'places',
  title: 'Can anything leave the UK?',
  answer: (report) => <PlacesAnswer {...report} />,
  body: (report) => <PlacesBody {...report} />,
};

function PlacesAnswer({ places, network }: Told) {
  const leaving = places.filter(({ staysInUk }) => !staysInUk).length;
  const beyond = beyondInWords(network);
  return (
    <>
      {leaving > 0 ? (
        <>
          <strong>Yes, or it is not proven that nothing can.</strong> {counted(leaving, 'statement')} of{' '}
          {String(places.length)} lead outside the UK, or may.
        </>
      ) : (
        <>
          <strong>{beyond === '' ? 'No.' : 'Not by what these templates say.'}</strong> {staying(places)}
        </>
      )}
      {beyond === '' ? '' : ` ${beyond}`}
    </>
  );
}

/** What is said of places, when all of it stays: services of the whole world are not said to be in the UK. */
function staying(places: readonly PlaceRow[]): string {
  const of = (scope: PlaceRow['places'][number]['scope']): PlaceRow[] =>
    places.filter((row) => row.places.length > 0 && scopeOf(row) === scope);
  const [placed, following, global] = [of(undefined), of('as another'), of('worldwide')];
  const titles = [...new Set(placed.flatMap((row) => row.places.map(({ title }) => title)))].sort();
  return [
    `${counted(placed.length, 'statement')} in the templates say where data is stored, processed, copied or sent.`,
    titles.length === 0 ? '' : `Every one of them leads to ${titles.join(' or ')}.`,
    following.length === 0
      ? ''
      : `${counted(following.length, 'more says', 'more say')} no place of their own: they are as the network, account or tenant that they are in.`,
    global.length === 0
      ? ''
      : `${counted(global.length, 'more is a global service, which holds', 'more are global services, which hold')} no prompts; what is held may be in any region.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The one scope of everywhere that it may be. */
function scopeOf({ places: [first, ...others] }: PlaceRow): PlaceRow['places'][number]['scope'] {
  return others.every(({ scope }) => scope === first?.scope) ? first?.scope : undefined;
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
          <Stays {...row} />
        </>,
        row.source === undefined
          ? 'as the template says'
          : `${row.source.document}, ${row.source.checked}${row.source.verified ? '' : ', unverified'}`,
      ])}
    />
  );
}

/** What is as something else is has no tag of its own. */
function Stays(row: PlaceRow) {
  if (!row.staysInUk) return <Tag colour="red">may leave</Tag>;
  const scope = scopeOf(row);
  if (scope === 'worldwide') return <Tag colour="grey">worldwide, no prompts</Tag>;
  return scope === 'as another' ? null : <Tag colour="green">UK</Tag>;
}
