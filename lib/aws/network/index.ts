export { broughtNetwork } from './brought-network';
export { DnsFirewall } from './dns-firewall';
export type { Network } from './network';
export { PrivateEndpoints } from './private-endpoints';
export { PrivateNetwork } from './private-network';
export { closedSecurityGroup, httpsFrom, httpsToBuckets } from './security-group';
