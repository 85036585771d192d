import type { ComponentChildren } from 'preact';
import type { EnvironmentReport } from '../../environment-report';
import type { AccessFacts, Grant } from '../../facts/access';
import type { Who } from '../../facts/allowance';
import type { Trust } from '../../facts/trusts-aws';
import { RefusalTable } from './refusals';
import { Code, Details, Table, Tag } from '../components';
import { Conditions, Name, unique } from '../people';
import type { Question } from '../question';
import { counted, listed } from '../words';

/** What everybody may do, and who else is let in. */
export const access: Question<Pick<EnvironmentReport, 'access'>> = {
  id: 'access',
  title: 'Who can do what, and who else is trusted?',
  answer: ({ access: { grants, trusts } }) => <AccessAnswer grants={grants} trusts={trusts} />,
  body: (report) => <AccessBody {...report.access} />,
};

function AccessAnswer({ grants, trusts }: Pick<AccessFacts, 'grants' | 'trusts'>) {
  const foreign = foreignOf({ grants, trusts });
  const of = (outside: Who['outside']): string[] =>
    unique(foreign.flatMap(({ who }) => (who.outside === outside ? [who] : [])));
  const [surely, perhaps] = [of('yes'), of('not said')];
  const ofAws = grants.filter(({ role }) => role?.includes('::aws:policy/') === true);
  const wide = grants.filter((grant) => grant.wide.length > 0);
  const services = grants.filter(({ who }) => who.kind === 'service');
  const others = grants.filter(({ who }) => who.kind !== 'service');
  return (
    <>
      <strong>
        {surely.length === 0
          ? `Nobody ${perhaps.length === 0 ? 'from outside is trusted' : 'is surely trusted from outside'}.`
          : `Trusted from outside: ${listed(surely)}.`}
        {perhaps.length === 0
          ? null
          : ` Perhaps from outside, which the templates leave open: ${listed(perhaps)}.`}
      </strong>{' '}
      {counted(unique(others.map(({ who }) => who)).length, 'party', 'parties')} and{' '}
      {counted(unique(services.map(({ who }) => who)).length, 'service')} of the cloud are given rights.{' '}
      {wide.length === 0
        ? 'No right that is written here is a wildcard.'
        : `${counted(wide.length, 'right')} of ${String(grants.length)} are wildcards, or reach everything.`}
      {ofAws.length === 0
        ? ''
        : ` ${counted(ofAws.length, 'policy', 'policies')} of AWS’s own are given too.`}
    </>
  );
}

function foreignOf({ grants, trusts }: Pick<AccessFacts, 'grants' | 'trusts'>): Trust[] {
  return [...trusts, ...grants.map(asTrust)].filter(({ who }) => who.outside !== 'no');
}

function AccessBody({ grants, refusals, trusts }: AccessFacts) {
  const foreign = foreignOf({ grants, trusts });
  const wide = grants.filter((grant) => grant.wide.length > 0);
  const services = grants.filter(({ who }) => who.kind === 'service');
  const others = grants.filter(({ who }) => who.kind !== 'service');
  const own = trusts.filter(({ who }) => who.outside === 'no');
  return (
    <>
      {foreign.length === 0 ? null : <TrustTable caption="Who else is trusted" rows={foreign} />}
      {wide.length === 0 ? null : (
        <GrantTable caption="Rights that are wildcards, or reach everything" rows={wide} />
      )}
      <More title="What identities and accounts may do" count={others.length}>
        <GrantTable caption="What identities and accounts may do" rows={others} />
      </More>
      <More title="What services of the cloud may do" count={services.length}>
        <GrantTable caption="What services of the cloud may do" rows={services} />
      </More>
      <More title="Who may act as which identity" count={own.length}>
        <TrustTable caption="Who may act as which identity" rows={own} />
      </More>
      <More title="What is refused, whatever else is allowed" count={refusals.length}>
        <RefusalTable rows={refusals} />
      </More>
    </>
  );
}

function More({ title, count, children }: { title: string; count: number; children: ComponentChildren }) {
  return count === 0 ? null : <Details summary={`${title} (${String(count)})`}>{children}</Details>;
}

function asTrust({ who, on, means, actions, conditions, at }: Grant): Trust {
  return {
    what: `${on.join(', ')}: ${(means.length > 0 ? means : actions).join(', ')}`,
    who,
    conditions,
    at,
  };
}

function TrustTable({ caption, rows }: { caption: string; rows: readonly Trust[] }) {
  return (
    <Table
      caption={caption}
      head={['Who', 'With what', 'Where it is said']}
      rows={rows.map(({ who, what, conditions, at }) => [
        <Name {...who} />,
        <>
          {what}
          <Conditions conditions={conditions} />
        </>,
        <Code>{`${at.resource} ${at.property}`}</Code>,
      ])}
    />
  );
}

function GrantTable({ caption, rows }: { caption: string; rows: readonly Grant[] }) {
  return (
    <Table
      caption={caption}
      head={['Who', 'What it comes to', 'On what, and where it is said']}
      rows={rows.map((grant) => [
        <Name {...grant.who} />,
        <>
          {grant.means.join(', ')}{' '}
          {grant.wide.map((each) => (
            <Tag colour="orange" key={each}>
              {each}
            </Tag>
          ))}{' '}
          <Code>{[grant.role, ...grant.actions].filter((each) => each !== undefined).join(', ')}</Code>
        </>,
        <>
          <Code>{grant.on.join(', ')}</Code>
          <Conditions conditions={grant.conditions} />
          <br />
          said by <Code>{`${grant.at.resource} ${grant.at.property}`}</Code>
        </>,
      ])}
    />
  );
}
