import type { EnvironmentReport } from '../../environment-report';
import { expiresSoon, SOON_DAYS } from '../../expiry';
import { Code, Table } from '../components';
import type { Question } from '../question';
import { Until } from '../until';
import { counted } from '../words';

type Waivable = Pick<EnvironmentReport, 'waived' | 'accepted' | 'judgedOn'>;

/** What is accepted: by whom, why and until when. */
export const waivers: Question<Waivable> = {
  id: 'waivers',
  title: 'What has been waived or accepted, by whom and until when?',
  answer: (report) => (
    <>
      <WaivedAnswer {...report} /> <AcceptedAnswer {...report} />
    </>
  ),
  body: (report) => (
    <>
      {report.waived.length === 0 ? null : <Waived {...report} />}
      {report.accepted.length === 0 ? null : <Accepted {...report} />}
    </>
  ),
};

function WaivedAnswer({ waived, judgedOn }: Waivable) {
  if (waived.length === 0) return <strong>Nothing is waived.</strong>;
  const soon = waived.filter(({ expires }) => expiresSoon(expires, judgedOn)).length;
  return (
    <>
      <strong>{counted(waived.length, 'finding')} waived.</strong>{' '}
      {soon === 0 ? 'None ends' : soon === 1 ? '1 ends' : `${String(soon)} end`} within {String(SOON_DAYS)}{' '}
      days of {judgedOn}, the day on which this was judged.
    </>
  );
}

function AcceptedAnswer({ accepted }: Waivable) {
  return (
    <>
      {accepted.map(({ risk, owner, reference, expires }, index) => (
        <span key={index}>
          The {owner} accepted a risk, until {expires} ({reference}): {risk}.{' '}
        </span>
      ))}
    </>
  );
}

function Waived({ waived, judgedOn }: Waivable) {
  return (
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
  );
}

function Accepted({ accepted, judgedOn }: Waivable) {
  return (
    <Table
      caption="Risks that the department’s file says are accepted"
      head={['Risk', 'Owner', 'Since', 'Until', 'Reference']}
      rows={accepted.map((row) => [
        row.risk,
        row.owner,
        row.date,
        <Until expires={row.expires} soon={expiresSoon(row.expires, judgedOn)} />,
        row.reference,
      ])}
    />
  );
}
