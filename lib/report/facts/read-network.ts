import { CONTROLS, evaluate } from '../../policy';
import type { Templates } from '../../template';
import { readBrought } from './brought';
import type { InternetRow, NetworkFacts } from './network';
import { readNetworkAws } from './network-aws';
import { readNetworkAzure } from './network-azure';
import { readWays, soughtIn } from './network-ways';
import { addressOf, nameOf } from './network-words';
import { readOutside } from './outside';

/** What the controls of the internet look for: rules, routes, gateways, and services with a public side. */
const INTERNET: Readonly<Record<string, InternetRow['direction']>> = {
  'no-public-ingress': 'in',
  'no-internet-egress': 'out',
};

export function readNetwork(templates: Templates): NetworkFacts {
  const aws = readNetworkAws(templates);
  const azure = readNetworkAzure(templates);
  const internet = internetRows(templates);
  const ways = readWays(templates);
  return {
    networks: [...aws.networks, ...azure.networks],
    endpoints: [...aws.endpoints, ...azure.endpoints],
    flows: [...aws.flows, ...azure.flows],
    routes: [...aws.routes, ...azure.routes],
    ways,
    internet,
    sought: [
      ...soughtIn(templates, ways),
      {
        what: 'Rules, routes, policies or services that let the internet in',
        found: internet.filter(({ direction }) => direction === 'in').length,
      },
      {
        what: 'Rules, routes or services that lead out to the internet',
        found: internet.filter(({ direction }) => direction === 'out').length,
      },
    ],
    outside: readOutside(templates),
    brought: readBrought(templates),
    clusters: ['AWS::EKS::Cluster', 'aws_eks_cluster'].flatMap((type) => templates.ofType(type).map(nameOf)),
    unread: templates.all.flatMap(({ unread }) => unread.map(({ address, why }) => `${address}: ${why}`)),
  };
}

/** Judged as templates are on their own: what a department asked for changes nothing of what faces the internet. */
function internetRows(templates: Templates): InternetRow[] {
  const controls = CONTROLS.filter(({ id }) => INTERNET[id] !== undefined);
  return evaluate(templates, controls, { today: '' }).map(
    ({ control, subject, path, got, expected, verdict }) => ({
      direction: INTERNET[control.id] ?? 'in',
      resource: addressOf(subject),
      property: path,
      got,
      expected,
      certain: verdict === 'broken',
    }),
  );
}
