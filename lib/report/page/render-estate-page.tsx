import type { EnvironmentReport } from '../environment-report';
import { Answer, Code, Section, Table, Tag, Text } from './components';
import { renderDocument } from './document';
import type { Frontend } from './document';
import { Changes } from './sections/changes';
import type { DiffReport } from '../diff/diff-report';
import { counted, leavesTheUk } from './words';

/** Name of the file of an environment's page, next to the estate's. */
export function pageName(address: string): string {
  return `${address.replaceAll('/', '-')}.html`;
}

/**
 * Every environment at a glance, each leading to its own page.
 * @param about what is wrong with waivers themselves, where something is; and what changed since a baseline
 */
export function renderEstatePage(
  reports: readonly EnvironmentReport[],
  frontend: Frontend,
  {
    waivers,
    changes,
  }: { readonly waivers?: EnvironmentReport | undefined; readonly changes?: DiffReport | undefined },
): string {
  const findings = [...reports, ...(waivers === undefined ? [] : [waivers])].reduce(
    (sum, report) => sum + report.findings.length,
    0,
  );
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
            <strong>{counted(findings, 'finding')}</strong> in {counted(reports.length, 'environment')}
            {waivers === undefined ? '' : ' and their waivers'}.
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
            leavesTheUk(report),
            String(report.waived.length),
            String(report.resources),
            <Code>{report.digest?.slice(0, 16) ?? ''}</Code>,
          ])}
        />
      </Section>
      <Changes changes={changes} />
      {waivers === undefined ? null : <WaiversInDisorder {...waivers} />}
    </>,
  );
}

function WaiversInDisorder({ findings, address }: EnvironmentReport) {
  return (
    <Section id="waivers" title="Waivers">
      <Text>
        {counted(findings.length, 'waiver is', 'waivers are')} not in order, and not counted:{' '}
        <a class="govuk-link" href={pageName(address)}>
          {address}
        </a>
      </Text>
    </Section>
  );
}
