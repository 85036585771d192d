export {
  agentsSubnetId,
  controlPlaneSubnetId,
  privateDnsZoneId,
  virtualNetworkId,
  workloadSubnetId,
} from './network-ids';
export { PrivateDns } from './private-dns';
export { addPrivateEndpoint } from './private-endpoint';
export { PrivateNetwork } from './private-network';
export { clusterApiZone, PRIVATE_SERVICES } from './private-services';
