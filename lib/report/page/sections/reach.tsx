import type { EnvironmentReport } from '../../environment-report';
import type { FlowRow, NetworkFacts } from '../../facts/network';
import { Code, Details, Table, Tag, Text } from '../components';
import type { Question } from '../question';
import { counted, listed } from '../words';
import { broughtInWords } from './network-words';

/** What can reach what? Subnets, private ways to services, rules and routes. */
export const reach: Question<Pick<EnvironmentReport, 'network'>> = {
  id: 'reach',
  title: 'What can reach what?',
  answer: ({ network }) => <ReachAnswer {...network} />,
  body: ({ network }) => <ReachBody {...network} />,
};

function ReachAnswer(network: NetworkFacts) {
  const { networks, endpoints, flows, clusters } = network;
  const brought = broughtInWords(network);
  const own = new Set(networks.flatMap(({ ranges }) => ranges));
  const letIn = [...new Set(flows.filter(isLetIn).flatMap(({ from }) => from.split(', ')))]
    .sort()
    .map((range) => (own.has(range) ? `${range} (the network itself)` : range));
  return (
    <>
      {letIn.length === 0 ? (
        <>
          <strong>No security rule lets anything in.</strong>
        </>
      ) : (
        <>
          <strong>The security rules let in only {letIn.join(', ')}.</strong>
        </>
      )}{' '}
      Services are reached by {counted(endpoints.length, 'private endpoint')}.
      {brought === '' ? '' : ` ${brought}`}
      {clusters.length === 0 ? '' : ` ${ofClusters(clusters)}`}
    </>
  );
}

/** @see https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html */
function ofClusters(clusters: readonly string[]): string {
  const [each, its] = clusters.length === 1 ? ['the cluster', 'it'] : ['each of the clusters', 'they'];
  return `EKS makes a security group of its own for ${each} ${listed(clusters)}, which is in no template: it lets in everything from within itself and lets everything out, so that only routes, endpoints and the other side’s rules bound what ${its} may reach.`;
}

function ReachBody(network: NetworkFacts) {
  const { networks, endpoints, flows, routes, ways } = network;
  const brought = broughtInWords(network);
  return (
    <>
      <Text>
        What no rule of a security group allows is not let through. On Azure the rule with the lowest priority
        number that fits decides, and Azure’s own rules come last.
      </Text>
      <Networks networks={networks} />
      <Endpoints endpoints={endpoints} />
      <Details summary={`Security rules (${String(flows.length)})`}>
        <Flows flows={flows} />
      </Details>
      {routes.length === 0 ? (
        <Text>
          {networks.length > 0
            ? 'No route in these templates leads out of the network: there is none but the network’s own.'
            : 'These templates make no route.'}
          {brought === '' ? '' : ` ${brought}`}
        </Text>
      ) : (
        <Table
          caption="Routes to somewhere else"
          head={['To', 'By way of', 'From subnets', 'Route table']}
          rows={routes.map(({ destination, via, subnets, table }) => [
            <Code>{destination}</Code>,
            <Code>{via}</Code>,
            subnets.join(', ') || 'none in these templates',
            <Code>{table}</Code>,
          ])}
        />
      )}
      {ways.length === 0 ? null : (
        <Table
          caption="Ways to or from somewhere else"
          head={['Way', 'Leads to', 'Resource']}
          rows={ways.map(({ kind, where, to, resource }) => [
            <>
              {kind} {where === 'internet' ? <Tag colour="red">internet</Tag> : null}
            </>,
            <Code>{to}</Code>,
            <Code>{resource}</Code>,
          ])}
        />
      )}
    </>
  );
}

function isLetIn({ direction, action }: FlowRow): boolean {
  return direction !== 'out' && action !== 'deny';
}

function Networks({ networks }: Pick<NetworkFacts, 'networks'>) {
  if (networks.length === 0) return <Text>These templates make no network.</Text>;
  return (
    <Table
      caption="Networks and subnets"
      head={['Network', 'Subnet', 'Range', 'Zone', 'Guarded as a whole by']}
      rows={networks.flatMap(({ name, ranges, subnets }) => [
        [<strong>{name}</strong>, '', <Code>{ranges.join(', ')}</Code>, '', ''],
        ...subnets.map((subnet) => [
          '',
          subnet.name,
          <Code>{subnet.ranges.join(', ')}</Code>,
          subnet.zone,
          subnet.guards.join(', ') || unguarded(subnet.resource),
        ]),
      ])}
    />
  );
}

/** On Azure a security group stands before a whole subnet, or before none of it. */
function unguarded(resource: string): string {
  return /azurerm_/.test(resource) ? 'no security group of its own' : 'security groups of what is in it';
}

function Endpoints({ endpoints }: Pick<NetworkFacts, 'endpoints'>) {
  if (endpoints.length === 0) return null;
  return (
    <Table
      caption="Private endpoints"
      head={['Leads to', 'In subnets', 'Kind', 'Resource']}
      rows={endpoints.map(({ service, subnets, kind, resource }) => [
        <Code>{service}</Code>,
        subnets.join(', ') || 'none: it is in route tables',
        kind,
        <Code>{resource}</Code>,
      ])}
    />
  );
}

function Flows({ flows }: Pick<NetworkFacts, 'flows'>) {
  return (
    <Table
      caption="Security rules"
      head={['Group, and what it guards', 'Direction', 'From', 'To', 'Protocol and port', 'Decision']}
      rows={flows.map((row) => [
        <>
          <Code>{row.group}</Code>
          {row.guards.length === 0 ? ' (guards nothing in these templates)' : `: ${row.guards.join(', ')}`}
        </>,
        row.direction,
        <Code>{row.from}</Code>,
        <Code>{row.to}</Code>,
        `${row.protocol} ${row.ports}`.trim(),
        <>
          {row.priority === undefined ? '' : `${row.priority} `}
          <Tag colour={row.action === 'deny' ? 'grey' : 'blue'}>
            {row.to === 'nothing' ? 'this rule lets nothing out' : row.action}
          </Tag>
        </>,
      ])}
    />
  );
}
