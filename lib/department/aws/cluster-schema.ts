import { z } from 'zod';
import { nodes, slug } from '../fields';

export const zoneId = z
  .string()
  .regex(/^euw2-az[1-4]$/, 'an AZ id of eu-west-2, such as euw2-az1')
  .describe('Availability Zone by id. Zone names (eu-west-2a) mean different zones in different accounts.');

const poolSchema = z.strictObject({
  instanceType: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\.[a-z0-9]+$/, 'an EC2 instance type such as p5.48xlarge')
    .describe('EC2 instance type with accelerators, sold in London.'),
  nodes,
  purchase: z
    .enum(['on-demand', 'reservation', 'capacity-block'])
    .default('on-demand')
    .describe(
      'How capacity is bought: on-demand, from an On-Demand Capacity Reservation, or from a Capacity Block for ML.',
    ),
  reservationId: z
    .string()
    .regex(/^cr-[0-9a-f]{17}$/, 'a capacity reservation id such as cr-0123456789abcdef0')
    .optional()
    .describe(
      'Capacity reservation that the nodes run in. Needed unless purchase is on-demand. It is bought outside this file.',
    ),
  placementGroup: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 _.-]{0,254}$/, 'the name of a placement group')
    .optional()
    .describe(
      'Cluster placement group that the reservation was created in. Default: none. On-demand pools with EFA get one of their own.',
    ),
  zone: zoneId
    .optional()
    .describe(
      'The one AZ the nodes run in. Needed with EFA and with a reservation. Default: every AZ of the network.',
    ),
  efaInterfaces: z
    .int()
    .min(0)
    .max(32)
    .default(0)
    .describe('Elastic Fabric Adapter interfaces for each node. Default: 0, ordinary networking.'),
  rootVolumeGiB: z
    .int()
    .min(50)
    .max(16384)
    .default(200)
    .describe('Size of each node’s encrypted gp3 volume, in GiB.'),
});

export const awsClusterSchema = z.strictObject({
  version: z
    .string()
    .regex(/^1\.\d{2}$/, 'a Kubernetes minor version in quotes, such as "1.36"')
    .default('1.36')
    .describe('Kubernetes minor version, in quotes. It must be in standard support.'),
  pools: z.record(slug(12), poolSchema).describe('GPU pools by name. Nodes of a pool are alike.'),
});

export type AwsPool = z.infer<typeof poolSchema>;
export type AwsCluster = z.infer<typeof awsClusterSchema>;
