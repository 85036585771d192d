import type { EnvironmentReport } from '../../environment-report';
import { expiresSoon, SOON_DAYS } from '../../expiry';
import { Code, Table } from '../components';
import type { Question } from '../question';
import { Until } from '../until';
import { counted } from '../words';

/** What is accepted: by whom, why and until when. */
export const waivers: Question<Pick<EnvironmentReport, 'waived' | 'judgedOn'>> = {
  id: 'waivers',
  title: 'What has been waived, by whom and until when?',
  answer: (report) => <WaiversAnswer {...report} />,
  body: ({ waived, judgedOn }) =>
    waived.length === 0 ? null : (
      <Table
        caption="Waivers that count"
        head={['Control', 'Address', 'Reason', 'Owner', 'Until', 'Approval']}
        rows={waived.map((row) => [
          row.control,
          <>
            <Code>{row.address}</Code> <Code>{row.property}</Code>
          </>,
          row.reason,
          row.owner,
          <Until expires={row.expires} soon={expiresSoon(row.expires, judgedOn)} />,
          row.approval,
        ])}
      />
    ),
};

function WaiversAnswer({ waived, judgedOn }: Pick<EnvironmentReport, 'waived' | 'judgedOn'>) {
  const soon = waived.filter(({ expires }) => expiresSoon(expires, judgedOn)).length;
  return (
    <>
      {waived.length === 0 ? (
        <strong>Nothing is waived.</strong>
      ) : (
        <>
          <strong>{counted(waived.length, 'finding')} waived.</strong>{' '}
          {soon === 0 ? 'None ends' : soon === 1 ? '1 ends' : `${String(soon)} end`} within{' '}
          {String(SOON_DAYS)} days of {judgedOn}, the day on which this was judged.
        </>
      )}
    </>
  );
}
