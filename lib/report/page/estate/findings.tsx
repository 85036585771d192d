import type { EstateReport, FindingGroup } from '../../estate/estate-report';
import { Code, Table, Tag, Text } from '../components';
import { EnvironmentLink } from '../environment-link';
import type { Question } from '../question';
import { SEVERITY_COLOURS } from '../severity-colours';
import { counted } from '../words';

/** What nobody waived, by the obligation that it breaks. */
export const allFindings: Question<Pick<EstateReport, 'findings'>> = {
  id: 'findings',
  title: 'What is wrong, and where?',
  answer: (report) => <FindingsAnswer {...report} />,
  body: ({ findings }) => findings.map((group, index) => <Group key={index} {...group} />),
};

function FindingsAnswer({ findings }: Pick<EstateReport, 'findings'>) {
  const number = findings.reduce((sum, { where }) => sum + where.length, 0);
  if (number === 0) return <strong>Nothing was found that is not waived.</strong>;
  return (
    <>
      <strong>{counted(number, 'finding')}</strong> against {counted(findings.length, 'control')}.
    </>
  );
}

function Group({ control, title, severity, remediation, where }: FindingGroup) {
  return (
    <>
      <h3 class="govuk-heading-m">
        {control} <Tag colour={SEVERITY_COLOURS[severity]}>{severity}</Tag>
      </h3>
      <Text>
        {title}. Remedy: {remediation}
      </Text>
      <Table
        caption={`Findings of severity ${severity} against ${control}`}
        head={['Environment', 'Resource and property', 'Got', 'Expected']}
        rows={where.map((row) => [
          <EnvironmentLink address={row.environment} />,
          <>
            <Code>{row.address}</Code> <Code>{row.property}</Code>
          </>,
          <>
            {row.got} {row.verdict === 'cannot-tell' ? <Tag colour="grey">cannot tell</Tag> : null}
          </>,
          row.expected,
        ])}
      />
    </>
  );
}
