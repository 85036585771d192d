import type { EnvironmentReport } from '../../environment-report';
import type { KeyRow } from '../../facts/keys';
import type { Holder } from '../../facts/holders';
import { Code, Details, SummaryList, Table, Tag } from '../components';
import type { Question } from '../question';
import { counted, listed } from '../words';
import { ConditionsInShort, Escalations, mayGiveThemselves, Name, unique } from '../people';

/** Every key, what it protects, and who may use it. */
export const keys: Question<Pick<EnvironmentReport, 'keys'>> = {
  id: 'keys',
  title: 'Who can decrypt?',
  answer: (report) => <KeysAnswer {...report.keys} />,
  body: (report) => <KeysBody {...report.keys} />,
};

function KeysBody({ keys, elsewhere }: EnvironmentReport['keys']) {
  return (
    <>
      {keys.map((key) => (
        <Key key={key.resource} {...key} />
      ))}
      {elsewhere.length === 0 ? null : (
        <Details summary={`Keys that are named here and made elsewhere (${String(elsewhere.length)})`}>
          <Table
            caption="Keys that are made elsewhere: these templates do not say who may use them"
            head={['Key', 'What it protects']}
            rows={elsewhere.map(({ name, protects }) => [
              <Code>{name}</Code>,
              <Code>{protects.map(({ resource }) => resource).join(', ')}</Code>,
            ])}
          />
        </Details>
      )}
    </>
  );
}

function KeysAnswer({ keys, elsewhere }: EnvironmentReport['keys']) {
  const count = elsewhere.length;
  const others =
    count === 0
      ? ''
      : ` ${counted(count, 'key')} that they name ${count === 1 ? 'is' : 'are'} made elsewhere: these templates do not say who may decrypt with ${count === 1 ? 'it' : 'them'}, how ${count === 1 ? 'it is' : 'they are'} kept, or whether ${count === 1 ? 'it rotates' : 'they rotate'}.`;
  if (keys.length === 0) {
    return (
      <>
        <strong>These templates make no key.</strong>
        {others}
      </>
    );
  }
  const users = unique(keys.flatMap(({ decrypters }) => decrypters.map(({ who }) => who)));
  // Of keys that are made elsewhere nothing of the kind is known.
  const every = count === 0 ? 'Every key' : 'Every key that is made here';
  const soft = keys.filter(({ inHardware }) => inHardware !== 'yes').map(({ name }) => name);
  const fixed = keys.filter(({ rotates }) => rotates !== 'yes').map(({ name }) => name);
  return (
    <>
      <strong>
        {users.length === 0
          ? 'Nobody whom these templates name.'
          : `${listed(users).replace(/^any /, 'Any ')}.`}
        {mayGiveThemselves(
          keys.flatMap(({ escalations }) => escalations),
          users,
        )}
      </strong>{' '}
      Each with one or more of {counted(keys.length, 'key')} that {keys.length === 1 ? 'is' : 'are'} made
      here.{' '}
      {soft.length === 0
        ? `${every} is kept in hardware.`
        : `Not, or not surely, in hardware: ${listed(soft)}.`}{' '}
      {fixed.length === 0 ? `${every} rotates by itself.` : `Not, or not surely, rotated: ${listed(fixed)}.`}
      {others}
    </>
  );
}

function Key(key: KeyRow) {
  return (
    <article class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">{key.name}</h3>
      </div>
      <div class="govuk-summary-card__content">
        <SummaryList
          rows={[
            [
              'Protects',
              key.protects.length === 0 ? (
                'nothing that these templates name'
              ) : (
                <Details summary={counted(unique(key.protects.map(named)).length, 'resource')}>
                  <Code>{unique(key.protects.map(named)).join(', ')}</Code>
                </Details>
              ),
            ],
            [
              'Who may decrypt',
              <>
                <Users users={key.decrypters} />
                <Escalations rows={key.escalations} />
              </>,
            ],
            ['Who may administer it, or let others use it', <Users users={key.administrators} />],
            [
              'Kept',
              <>
                {key.kept} {key.inHardware === 'no' ? <Tag colour="orange">software</Tag> : null}
              </>,
            ],
            ['Rotates', key.rotation],
            ['If somebody deletes it', key.deletion],
            ['Where', <Code>{key.resource}</Code>],
          ]}
        />
      </div>
    </article>
  );
}

const named = ({ resource }: { resource: string }) =>
  ({ name: resource, kind: 'identity', outside: 'no' }) as const;

function Users({ users }: { users: readonly Holder[] }) {
  if (users.length === 0) return <>nobody whom these templates name</>;
  return (
    <ul class="govuk-list">
      {users.map(({ who, by, maybe, conditions }, index) => (
        <li key={index}>
          <Name {...who} /> {maybe ? '(perhaps) ' : ''}by <Code>{by}</Code>
          <ConditionsInShort conditions={conditions} />
        </li>
      ))}
    </ul>
  );
}
