import type { EnvironmentReport } from '../../environment-report';
import type { ContentStore } from '../../facts/content-stores';
import { Code, Table, Tag, Text } from '../components';
import { Escalations, mayGiveThemselves, Name, unique } from '../people';
import type { Question } from '../question';
import { counted, listed } from '../words';

/** Where prompts and completions are kept, who may read them there, and who may decrypt them. */
export const contentReaders: Question<Pick<EnvironmentReport, 'access'>> = {
  id: 'content-readers',
  title: 'Who can read prompts and completions?',
  answer: ({ access: { content } }) => <ContentAnswer content={content} />,
  body: ({ access: { content, unsaid } }) => (
    <>
      <Text>
        Shown is whom these templates let in, and who may give themselves that right by rights that these
        templates give them. Whoever is given rights elsewhere, such as an administrator of the whole account
        or subscription, is not.
        {unsaid.length === 0
          ? null
          : ` Nor is what these allow, which the templates name and do not say: ${listed(unsaid)}.`}
      </Text>
      {content.length === 0 ? null : (
        <Table
          caption="Where prompts and completions are kept"
          head={['Where', 'What is kept', 'Who may read it', 'Who may decrypt it']}
          rows={content.map((store) => [
            <>
              <Code>{store.name}</Code>
              {store.resource === undefined ? ' (made elsewhere)' : null}
            </>,
            <>
              {store.holds} {store.text === 'maybe' ? <Tag colour="grey">may hold</Tag> : null}
            </>,
            <Readers {...store} />,
            <Decrypters {...store} />,
          ])}
        />
      )}
    </>
  ),
};

function ContentAnswer({ content }: { content: readonly ContentStore[] }) {
  if (content.every(({ text }) => text === 'no')) {
    return (
      <>
        <strong>No place is named where they are kept.</strong> Nothing in the templates records them.
      </>
    );
  }
  const kept = content.filter(({ text }) => text !== 'no');
  const readers = unique(kept.flatMap((store) => store.readers.map(({ who }) => who)));
  const escalations = kept.flatMap((store) => store.escalations);
  const places = counted(kept.length, 'place');
  const sure = kept.filter(({ text }) => text === 'yes').length;
  const may = sure === kept.length ? 'are kept' : sure === 0 ? 'may be kept' : 'are, or may be, kept';
  return (
    <>
      <strong>
        {readers.length === 0
          ? 'Nobody whom these templates name.'
          : `${listed(readers).replace(/^any /, 'Any ')}.`}
        {mayGiveThemselves(escalations, readers)}
      </strong>{' '}
      They {may} in {places}.{' '}
      {kept.some(({ resource }) => resource === undefined)
        ? 'The templates do not say who may read those that are made elsewhere. '
        : null}
      {decrypting(kept)}
    </>
  );
}

/** With which keys what is kept is protected, and who may decrypt it. */
function decrypting(kept: readonly ContentStore[]): string {
  const keys = kept.flatMap((store) => store.keys);
  const users = unique(keys.flatMap((key) => key.users.map(({ who }) => who)));
  const elsewhere = [...new Set(kept.flatMap(({ keysElsewhere }) => keysElsewhere))];
  const bare = kept.filter(
    ({ resource, keys: own, keysElsewhere }) =>
      resource !== undefined && own.length + keysElsewhere.length === 0,
  );
  const by = users.length === 0 ? 'nobody whom these templates name' : listed(users);
  const escalating = mayGiveThemselves(
    keys.flatMap(({ escalations }) => escalations),
    users,
  );
  return [
    ...(keys.length === 0 ? [] : [`They may be decrypted by ${by}.${escalating}`]),
    ...(elsewhere.length === 0
      ? []
      : [
          `${keys.length === 0 ? 'They are' : 'Some are'} encrypted with ${elsewhere.length === 1 ? 'a key that is' : 'keys that are'} made elsewhere (${listed(elsewhere)}): these templates do not say who may decrypt.`,
        ]),
    ...(bare.length === 0
      ? []
      : [
          `No key of the customer’s is seen to protect ${bare.length === kept.length ? 'them' : listed(bare.map(({ name }) => name))}.`,
        ]),
  ].join(' ');
}

function Readers({ readers, escalations, resource }: ContentStore) {
  if (resource === undefined) return <>the template does not say</>;
  return (
    <>
      {readers.length === 0 ? (
        'nobody whom these templates name'
      ) : (
        <ul class="govuk-list">
          {readers.map(({ who, by, maybe }, index) => (
            <li key={index}>
              <Name {...who} /> {maybe ? '(perhaps) ' : ''}by <Code>{by}</Code>
            </li>
          ))}
        </ul>
      )}
      <Escalations rows={escalations} />
    </>
  );
}

function Decrypters({ keys, keysElsewhere }: ContentStore) {
  if (keys.length + keysElsewhere.length === 0) return <>no key is named</>;
  return (
    <ul class="govuk-list">
      {keys.map(({ name, users, escalations }) => (
        <li key={name}>
          <Code>{name}</Code>:{' '}
          {users.length === 0
            ? 'nobody whom these templates name'
            : listed(unique(users.map(({ who }) => who)))}
          .{mayGiveThemselves(escalations, [])}
        </li>
      ))}
      {keysElsewhere.map((name) => (
        <li key={name}>
          <Code>{name}</Code>: made elsewhere; these templates do not say
        </li>
      ))}
    </ul>
  );
}
