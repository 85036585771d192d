import { z } from 'zod';
import { nodes, slug } from '../fields';

const poolSchema = z.strictObject({
  vmSize: z
    .string()
    .regex(/^Standard_[A-Za-z0-9_]+$/, 'an Azure VM size such as Standard_NC40ads_H100_v5')
    .describe('Azure VM size with accelerators, sold in the stage’s region.'),
  nodes,
  zone: z
    .enum(['1', '2', '3'])
    .optional()
    .describe(
      'The one availability zone the nodes run in, in quotes. Default: every zone of the region; UK West has none.',
    ),
  infiniband: z
    .boolean()
    .default(false)
    .describe('Whether nodes use their InfiniBand fabric. Default: false, ordinary networking.'),
  mig: z
    .enum(['MIG1g', 'MIG2g', 'MIG3g', 'MIG4g', 'MIG7g'])
    .optional()
    .describe('Multi-instance GPU profile: how each GPU is divided. Default: GPUs are whole.'),
  capacityReservationGroupId: z
    .string()
    .regex(
      /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/]+\/providers\/Microsoft\.Compute\/capacityReservationGroups\/[^/]+$/,
      'the resource id of a capacity reservation group',
    )
    .optional()
    .describe(
      'Capacity reservation group that the nodes run in. Its owner lets the cluster’s identity use it. Default: none.',
    ),
  osDiskGiB: z
    .int()
    .min(64)
    .max(4095)
    .default(256)
    .describe('Size of each node’s operating system disk, in GiB.'),
});

export const azureClusterSchema = z.strictObject({
  version: z
    .string()
    .regex(/^1\.\d{2}$/, 'a Kubernetes minor version in quotes, such as "1.35"')
    .default('1.35')
    .describe('Kubernetes minor version, in quotes. It must be in standard support.'),
  egress: z
    .enum(['none', 'hub-firewall'])
    .default('none')
    .describe(
      'none: no outbound connections; images come through a cache in the stage’s own registry. hub-firewall: through the firewall of connectivity.firewallAddress. Default: none.',
    ),
  pools: z.record(slug(12), poolSchema).describe('GPU pools by name. Nodes of a pool are alike.'),
});

export type AzurePool = z.infer<typeof poolSchema>;
export type AzureCluster = z.infer<typeof azureClusterSchema>;
