import type { EnvironmentReport } from '../../environment-report';
import type { GuardedEndpoint, SafeguardPolicy } from '../../facts/safeguards';
import type { Colour } from '../components';
import { Code, Details, SummaryList, Table, Tag } from '../components';
import type { Question } from '../question';
import { counted } from '../words';

const TAGS: Record<GuardedEndpoint['guarded'], readonly [Colour, string]> = {
  yes: ['green', 'filtered'],
  none: ['red', 'not filtered'],
  needless: ['grey', 'nothing to filter'],
  unknown: ['yellow', 'cannot tell'],
};

/** What is filtered, before which model, and what is not. */
export const safeguards: Question<Pick<EnvironmentReport, 'safeguards'>> = {
  id: 'safeguards',
  title: 'Which safeguards protect people?',
  answer: ({ safeguards: { endpoints } }) => <Summary endpoints={endpoints} />,
  body: ({ safeguards: { policies, endpoints } }) => (
    <>
      {endpoints.length === 0 ? null : (
        <Table
          caption="Models, and what filters them"
          head={['Called as', 'Model', 'Filtered', 'How']}
          rows={endpoints.map((row) => [
            <Code>{row.endpoint}</Code>,
            <Code>{row.model}</Code>,
            <Tag colour={TAGS[row.guarded][0]}>{TAGS[row.guarded][1]}</Tag>,
            row.how,
          ])}
        />
      )}
      {policies.map((policy) => (
        <Policy key={policy.resource} {...policy} />
      ))}
    </>
  ),
};

function Summary({ endpoints }: { endpoints: readonly GuardedEndpoint[] }) {
  const of = (guarded: GuardedEndpoint['guarded']): readonly GuardedEndpoint[] =>
    endpoints.filter((each) => each.guarded === guarded);
  const answering = endpoints.length - of('needless').length;
  if (answering === 0) return <strong>No model here answers people in words.</strong>;
  const none = of('none').map(({ endpoint }) => endpoint);
  const unknown = of('unknown').map(({ endpoint }) => endpoint);
  if (none.length + unknown.length === 0) {
    return (
      <>
        <strong>Every model that answers in words is filtered</strong> ({counted(answering, 'model')}), in
        what it is asked and in what it answers.
      </>
    );
  }
  return (
    <>
      <strong>
        {String(of('yes').length)} of {counted(answering, 'model')} that{' '}
        {answering === 1 ? 'answers' : 'answer'} in words {of('yes').length === 1 ? 'is' : 'are'} filtered.
      </strong>
      {none.length === 0
        ? null
        : ` Nothing in the cloud filters ${none.join(', ')}: whoever calls it has to.`}
      {unknown.length === 0 ? null : ` The template does not say of ${unknown.join(', ')}.`}
    </>
  );
}

function Policy({
  resource,
  name,
  service,
  filters,
  topics,
  words,
  personal,
  more,
  notFiltered,
}: SafeguardPolicy) {
  return (
    <>
      <h3 class="govuk-heading-m">
        {service}: {name}
      </h3>
      <Table
        caption={`What ${resource} filters`}
        head={['What', 'In what people ask', 'In what the model answers']}
        rows={filters.map(({ what, asked, answered }) => [what, asked, answered])}
      />
      <SummaryList
        rows={[
          [
            'Not filtered',
            notFiltered.length === 0 ? 'nothing that there is a filter for' : notFiltered.join('; '),
          ],
          ['Denied words', words.length === 0 ? 'none' : words.join('; ')],
          ['Denied topics', topics.length === 0 ? 'none' : topics.map((topic) => topic.name).join('; ')],
          ...(more.length === 0 ? [] : [['Besides', more.join('; ')] as const]),
          ['Resource', <Code>{resource}</Code>],
        ]}
      />
      {topics.length === 0 ? null : (
        <Details summary={`Denied topics (${String(topics.length)})`}>
          <SummaryList rows={topics.map((topic) => [topic.name, topic.definition])} />
        </Details>
      )}
      {personal.length === 0 ? null : (
        <Details summary={`Personal data (${counted(personal.length, 'kind')})`}>
          <Table
            caption={`Personal data that ${resource} looks for`}
            head={['What', 'What becomes of it']}
            rows={personal.map(({ what, becomes }) => [what, becomes])}
          />
        </Details>
      )}
    </>
  );
}
