import type { DueWaiver, EstateReport } from '../../estate/estate-report';
import { SOON_DAYS } from '../../expiry';
import { Code, Table } from '../components';
import { EnvironmentLink } from '../environment-link';
import type { Question } from '../question';
import { Until } from '../until';
import { counted } from '../words';

/** What is accepted anywhere, what ends next first. */
export const dueWaivers: Question<Pick<EstateReport, 'waivers' | 'accepted'>> = {
  id: 'waivers',
  title: 'What has been waived or accepted, and what ends soon?',
  answer: ({ waivers, accepted }) => (
    <>
      {waivers.length === 0 ? (
        <strong>Nothing is waived.</strong>
      ) : (
        <>
          <strong>{counted(waivers.length, 'finding')} waived.</strong> {soonOf(waivers)}
        </>
      )}{' '}
      {accepted.length === 0
        ? ''
        : `${counted(accepted.length, 'risk is', 'risks are')} accepted, the first until ${accepted[0]?.expires ?? ''}.`}
    </>
  ),
  body: ({ waivers, accepted }) => (
    <>
      {waivers.length === 0 ? null : (
        <Table
          caption="Waived findings, by the day on which the waiver ends"
          head={['Until', 'Environment', 'Control', 'Resource and property', 'Reason', 'Owner', 'Approval']}
          rows={waivers.map((row) => [
            <Until {...row} />,
            <EnvironmentLink address={row.environment} />,
            row.control,
            <>
              <Code>{row.address}</Code> <Code>{row.property}</Code>
            </>,
            row.reason,
            row.owner,
            row.approval,
          ])}
        />
      )}
      {accepted.length === 0 ? null : (
        <Table
          caption="Accepted risks, by the day on which the acceptance ends"
          head={['Until', 'Risk', 'Owner', 'Reference', 'Environments']}
          rows={accepted.map((row) => [
            <Until {...row} />,
            row.risk,
            row.owner,
            row.reference,
            row.environments.map((address) => <EnvironmentLink key={address} address={address} />),
          ])}
        />
      )}
    </>
  ),
};

function soonOf(waivers: readonly DueWaiver[]): string {
  const soon = waivers.filter((waiver) => waiver.soon).length;
  const days = `${String(SOON_DAYS)} days of the day on which this was judged`;
  if (soon === 0) return `No waiver ends within ${days}.`;
  return `${soon === 1 ? '1 of them ends' : `${String(soon)} of them end`} within ${days}: renew or mend what is behind it now.`;
}
