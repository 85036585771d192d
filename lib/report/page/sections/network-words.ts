import type { NetworkFacts } from '../../facts/network';
import { counted, listed } from '../words';

/** `Its network is made elsewhere …`; empty where everything is in networks of these templates. */
export function broughtInWords({ networks, brought }: Pick<NetworkFacts, 'networks' | 'brought'>): string {
  if (brought.length === 0) return '';
  const whole = brought.filter(({ is }) => is === 'network');
  const rows = whole.length > 0 ? whole : brought;
  const names = listed(rows.map(({ name }) => name));
  const isOne = rows.length === 1 && whole.length > 0;
  const rest = `${isOne ? 'its' : 'their'} routes, gateways and peerings are not in these templates.`;
  if (!networks.some(({ resource }) => resource !== '')) {
    return isOne
      ? `The network is made elsewhere (${names}): ${rest}`
      : `The networks are made elsewhere (${names}): ${rest}`;
  }
  const resources = new Set(brought.flatMap((row) => row.resources)).size;
  return `${counted(resources, 'resource')} ${resources === 1 ? 'is' : 'are'} in ${isOne ? 'a network' : 'networks'} made elsewhere (${names}): ${rest}`;
}

/** `1 function runs in no network of the environment, and may call …`; empty where there is nothing like that. */
export function outsideInWords({ outside }: Pick<NetworkFacts, 'outside'>): string {
  const kinds = [...new Set(outside.map(({ what }) => what))];
  return kinds
    .map((kind) => {
      const rows = outside.filter(({ what }) => what === kind);
      const verb = rows.length === 1 ? 'runs' : 'run';
      const names = listed(rows.map(({ name }) => name));
      const how = rows.every(({ certain }) => certain) ? verb : `${verb}, as far as these templates say,`;
      return `${counted(rows.length, kind)} ${how} in no network of the environment, and may call public addresses: ${names}.`;
    })
    .join(' ');
}

const EVERYTHING = /(^|\s)(0\.0\.0\.0|::)\/0/;
const TO_THE_INTERNET = /^(Internet$|internet gateway|egress-only|NAT gateway|carrier gateway)/i;

/** Names of the other networks that traffic is handed on to. */
export function joinedTo({ ways, routes }: Pick<NetworkFacts, 'ways' | 'routes'>): string[] {
  const others = ways
    .filter(({ where }) => where === 'elsewhere')
    .map(({ kind, to }) => `${kind.toLowerCase()}: ${to}`);
  const next = nextOfTheRest({ routes }).map((via) => `all other traffic: ${via}`);
  return [...new Set([...others, ...next])];
}

/** Where what has no other route is sent, but for the internet itself. */
export function nextOfTheRest({ routes }: Pick<NetworkFacts, 'routes'>): string[] {
  const rest = routes.filter(({ destination }) => EVERYTHING.test(destination));
  return [...new Set(rest.map(({ via }) => via))].filter((via) => !TO_THE_INTERNET.test(via));
}

/** What decides of traffic beyond these templates; empty where nothing does. */
export function beyondInWords(
  network: Pick<NetworkFacts, 'networks' | 'ways' | 'routes' | 'brought' | 'outside'>,
): string {
  const joined = joinedTo(network);
  const calling = network.outside.length;
  return [
    joined.length === 0
      ? ''
      : `What is sent on through the networks it is joined to (${joined.join('; ')}) is decided there, and not in these templates.`,
    broughtInWords(network),
    calling === 0
      ? ''
      : `${counted(calling, 'thing')} outside the networks may call public addresses, wherever those are.`,
  ]
    .filter(Boolean)
    .join(' ');
}
