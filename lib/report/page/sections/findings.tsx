import type { EnvironmentReport, FindingRow } from '../../environment-report';
import { Code, SummaryList, Tag } from '../components';
import type { Question } from '../question';
import { SEVERITY_COLOURS } from '../severity-colours';
import { counted } from '../words';

/** What breaks an obligation, or is not proven to meet it. */
export const findings: Question<Pick<EnvironmentReport, 'findings' | 'waived'>> = {
  id: 'findings',
  title: 'What is wrong?',
  answer: ({ findings, waived }) =>
    findings.length === 0 ? (
      <>
        <strong>
          {waived.length === 0 ? 'Nothing was found.' : 'Nothing was found but what is waived.'}
        </strong>{' '}
        Every {waived.length === 0 ? '' : 'other '}control is met by what the templates say.
      </>
    ) : (
      <strong>{counted(findings.length, 'finding')}.</strong>
    ),
  body: ({ findings }) => findings.map((finding, index) => <Finding key={index} {...finding} />),
};

function Finding(row: FindingRow) {
  return (
    <article class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">
          {row.control} <Tag colour={SEVERITY_COLOURS[row.severity]}>{row.severity}</Tag>
          {row.verdict === 'cannot-tell' ? <Tag colour="grey">cannot tell</Tag> : null}
        </h3>
      </div>
      <div class="govuk-summary-card__content">
        <SummaryList
          rows={[
            ['Obligation', row.title],
            [
              'Where',
              <>
                <Code>{row.address}</Code> <Code>{row.property}</Code>
                <br />
                <Code>{`${row.file}:${String(row.line)}`}</Code>
              </>,
            ],
            ...(row.askedAt === undefined
              ? []
              : ([
                  ['Asked for at', <Code>{`${row.askedAt.file}:${String(row.askedAt.line)}`}</Code>],
                ] as const)),
            ['Got', row.got],
            ['Expected', row.expected],
            ['Remedy', row.remediation],
          ]}
        />
      </div>
    </article>
  );
}
