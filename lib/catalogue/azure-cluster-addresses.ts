/**
 * Addresses inside clusters, from the range that RFC 6598 keeps for carriers: no department network and no agents'
 * network is given from it, and every cluster can have the same. Pods of one cluster reach each other under these
 * addresses across nodes, so a network security group of the nodes' subnet has to let them.
 * @see https://learn.microsoft.com/azure/aks/azure-cni-overlay#network-security-groups
 */
export const AZURE_CLUSTER_ADDRESSES = {
  /** A /24 for each node: 256 nodes. */
  pods: '100.64.0.0/16',
  services: '100.65.0.0/16',
  dns: '100.65.0.10',
} as const;
