import type { PoolPlan } from '../../blueprint';

/** What runs on a kind of node, and the disks it expects. */
export interface NodeImage {
  /** EKS's name for the machine image; EKS keeps it patched. */
  readonly amiType: string;
  /** Device of the operating system's own disk, when it is apart from the data disk. */
  readonly systemDevice?: string;
  /** Device that images, containers and logs are kept on. */
  readonly dataDevice: string;
  /** Taint that keeps other work off the node's accelerators. */
  readonly taint?: string;
}

/**
 * Bottlerocket has no shell and no package manager, and its NVIDIA variant brings the driver and the device plugin
 * along, so that nothing has to be installed from outside. It has no Neuron variant.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-optimized-ami-bottlerocket.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-nodegroup.html (AmiType)
 */
export const NODE_IMAGES = {
  system: { amiType: 'BOTTLEROCKET_x86_64', systemDevice: '/dev/xvda', dataDevice: '/dev/xvdb' },
  nvidia: {
    amiType: 'BOTTLEROCKET_x86_64_NVIDIA',
    systemDevice: '/dev/xvda',
    dataDevice: '/dev/xvdb',
    taint: 'nvidia.com/gpu',
  },
  neuron: { amiType: 'AL2023_x86_64_NEURON', dataDevice: '/dev/xvda', taint: 'aws.amazon.com/neuron' },
} as const satisfies Record<string, NodeImage>;

/** The image for a kind of accelerator. AWS London sells none but these two: another is our bug. */
export function nodeImageFor(kind: PoolPlan['machine']['kind']): (typeof NODE_IMAGES)['nvidia' | 'neuron'] {
  if (kind === 'amd') throw new Error('no node image for AMD accelerators');
  return NODE_IMAGES[kind];
}
