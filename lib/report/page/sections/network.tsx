import type { EnvironmentReport } from '../../environment-report';
import { facing } from '../../facts/facing';
import type { NetworkFacts } from '../../facts/network';
import { Code, Details, Table, Tag, Text } from '../components';
import type { Question } from '../question';
import { counted } from '../words';
import { broughtInWords, nextOfTheRest, outsideInWords } from './network-words';

/** What faces the internet? The list, or the proof that there is nothing. */
export const internet: Question<Pick<EnvironmentReport, 'network'>> = {
  id: 'internet',
  title: 'What faces the internet?',
  answer: ({ network }) => <InternetAnswer {...network} />,
  body: ({ network }) => <InternetBody {...network} />,
};

function InternetAnswer(network: NetworkFacts) {
  const { sought, unread } = network;
  const found = facing(network);
  const outside = outsideInWords(network);
  return (
    <>
      {found === 0 ? (
        <>
          <strong>Nothing in these templates does.</strong> They were searched for{' '}
          {counted(sought.length, 'kind')} of way from or to the internet, and hold none of them.
          {unread.length === 0
            ? ''
            : ` ${counted(unread.length, 'part')} of the templates could not be read, and may hold one.`}
        </>
      ) : (
        <>
          <strong>{counted(found, 'thing')} may.</strong> They are listed below.
        </>
      )}
      {outside === '' ? '' : <strong> {outside}</strong>} <Elsewhere {...network} />
    </>
  );
}

function InternetBody({ internet, sought, unread, outside }: NetworkFacts) {
  return (
    <>
      {internet.length === 0 ? null : (
        <Table
          caption="What the internet may reach, or what may reach the internet"
          head={['Direction', 'Resource and property', 'What the template says', 'What would be private']}
          rows={internet.map((row) => [
            <>
              {row.direction === 'in' ? 'from the internet' : 'to the internet'}{' '}
              {row.certain ? <Tag colour="red">yes</Tag> : <Tag colour="grey">cannot tell</Tag>}
            </>,
            <>
              <Code>{row.resource}</Code> <Code>{row.property}</Code>
            </>,
            row.got,
            row.expected,
          ])}
        />
      )}
      <Table
        caption="Ways to the internet that were looked for"
        head={['Way', 'Found']}
        rows={[
          ...sought.map(({ what, found }) => [what, <Found number={found} colour="red" />]),
          [RUNS_OUTSIDE, <Found number={outside.length} colour="yellow" />],
        ]}
      />
      <Outside outside={outside} />
      {unread.length === 0 ? null : (
        <Details summary={`What could not be read (${String(unread.length)})`}>
          <ul class="govuk-list govuk-list--bullet">
            {unread.map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function Found({ number, colour }: { number: number; colour: 'red' | 'yellow' }) {
  return number === 0 ? <Tag colour="green">none</Tag> : <Tag colour={colour}>{String(number)}</Tag>;
}

const RUNS_OUTSIDE =
  'Functions, builds, notebooks, models, apps and containers that run in no network of the environment, and may call out';

function Outside({ outside }: Pick<NetworkFacts, 'outside'>) {
  if (outside.length === 0) return null;
  return (
    <>
      <Text>
        The provider runs these in a network of its own, from which public addresses can be called. Whether
        they can be called from there is another question, which the lists above answer.
      </Text>
      <Table
        caption="What runs in no network of the environment"
        head={['What', 'Resource and property', 'What the template says', 'May call public addresses']}
        rows={outside.map(({ what, name, resource, property, got, certain }) => [
          `${what} ${name}`,
          <>
            <Code>{resource}</Code> {property === '' ? null : <Code>{property}</Code>}
          </>,
          got === '' ? 'nothing' : <Code>{got}</Code>,
          certain ? <Tag colour="yellow">yes</Tag> : <Tag colour="grey">cannot tell</Tag>,
        ])}
      />
    </>
  );
}

function Elsewhere(network: NetworkFacts) {
  const others = network.ways.filter(({ where }) => where === 'elsewhere');
  const names = [...new Set(others.map(({ kind, to }) => `${kind.toLowerCase()}: ${to}`))];
  const next = nextOfTheRest(network);
  const brought = broughtInWords(network);
  const isWhole = brought === '' || network.networks.length > 0;
  return (
    <>
      {names.length > 0
        ? `The environment is joined to other networks (${names.join('; ')}), whose own ways out are not in these templates.`
        : isWhole
          ? 'No way in these templates leads to another network either.'
          : ''}
      {next.length === 0 ? '' : ` What has no other route is sent to ${next.join(', ')}.`}
      {brought === '' ? '' : ` ${brought}`}
    </>
  );
}
