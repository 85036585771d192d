import type { EnvironmentReport } from '../environment-report';
import { Code, SummaryList, Tag, Text } from './components';
import { renderDocument } from './document';
import type { Frontend } from './document';
import { Answered } from './question';
import { controls } from './sections/controls';
import { findings } from './sections/findings';
import { counted } from './words';

/** What is wrong with the waivers themselves. No template is behind it: nothing is said of networks, keys or models. */
export function renderWaiversPage(report: EnvironmentReport, frontend: Frontend): string {
  return renderDocument(
    {
      title: `${report.address}: review`,
      frontend,
      back: { href: 'index.html', text: 'All environments' },
    },
    <>
      <h1 class="govuk-heading-xl">Waivers that are not in order</h1>
      <Text>
        A waiver that has ended, covers more than one thing or covers nothing does not count: what it was
        written for is a finding of its environment again.
      </Text>
      <SummaryList
        rows={[
          ['Verdict', <Tag colour="red">{counted(report.findings.length, 'finding')}</Tag>],
          ['File', <Code>{report.address}</Code>],
          ['Judged on', report.judgedOn],
        ]}
      />
      <Answered question={findings} report={report} />
      <Answered question={controls} report={report} />
    </>,
  );
}
