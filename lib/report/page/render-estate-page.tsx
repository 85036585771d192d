import type { EnvironmentReport } from '../environment-report';
import { Answer, Code, Section, Table, Tag } from './components';
import { renderDocument } from './document';
import type { Frontend } from './document';
import { Changes } from './sections/changes';
import type { DiffReport } from '../diff/diff-report';
import { counted } from './words';

/** Name of the file of an environment's page, next to the estate's. */
export function pageName(address: string): string {
  return `${address.replaceAll('/', '-')}.html`;
}

/** Every environment at a glance, each leading to its own page. */
export function renderEstatePage(
  reports: readonly EnvironmentReport[],
  frontend: Frontend,
  changes?: DiffReport,
): string {
  const findings = reports.reduce((sum, report) => sum + report.findings.length, 0);
  return renderDocument(
    { title: 'All environments: review', frontend },
    <>
      <h1 class="govuk-heading-xl">All environments</h1>
      <Answer>
        {findings === 0 ? (
          <>
            <strong>No findings</strong> in {counted(reports.length, 'environment')}.
          </>
        ) : (
          <>
            <strong>{counted(findings, 'finding')}</strong> in {counted(reports.length, 'environment')}.
          </>
        )}
      </Answer>
      <Section id="environments" title="Environments">
        <Table
          caption="Environments"
          head={['Environment', 'Verdict', 'Leaves the UK', 'Waived', 'Resources', 'Digest (SHA-256)']}
          rows={reports.map((report) => [
            <a class="govuk-link" href={pageName(report.address)}>
              {report.address}
            </a>,
            report.findings.length === 0 ? (
              <Tag colour="green">no findings</Tag>
            ) : (
              <Tag colour="red">{counted(report.findings.length, 'finding')}</Tag>
            ),
            report.places.every(({ staysInUk }) => staysInUk) ? 'nothing' : 'something may',
            String(report.waived.length),
            String(report.resources),
            <Code>{report.digest?.slice(0, 16) ?? ''}</Code>,
          ])}
        />
      </Section>
      <Changes changes={changes} />
    </>,
  );
}
