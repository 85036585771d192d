import type { Source } from './source';

/** An EC2 instance type with accelerators, as it is sold in London. */
export interface AwsAccelerator {
  readonly kind: 'nvidia' | 'neuron';
  readonly gpuModel: string;
  /** Accelerators in the machine; a fraction where one is shared between machines. */
  readonly gpus: number;
  /** GiB for each accelerator; null: no figure found. */
  readonly gpuMemoryGiB: number | null;
  readonly vcpus: number;
  readonly memoryGiB: number;
  readonly networkGbps: number;
  /** Network interfaces that can be Elastic Fabric Adapters. */
  readonly efaInterfaces: number;
  /** GB of disks inside the machine; null: none, or no figure found. */
  readonly localNvmeGB: number | null;
  /** AZ ids that sell it; unknown: no source says. */
  readonly zones: readonly string[] | 'unknown';
  readonly purchase: readonly ('on-demand' | 'reservation' | 'capacity-block')[];
  /** Whether SageMaker real-time endpoints can run on it. */
  readonly sagemakerHosting: boolean;
  /** US dollars an hour on demand; null: no London price found. */
  readonly usdPerHour: number | null;
  readonly source: Source;
}

type Family = Pick<AwsAccelerator, 'kind' | 'gpuModel' | 'purchase' | 'source'>;

const CHECKED = '2026-11-23';
const ON_DEMAND = ['on-demand', 'reservation'] as const;

const PRICE_LIST: Source = {
  document:
    'AWS Price List for eu-west-2 (2026-08-11, as in cfn-lint); specifications: Karpenter instance types (2026-07-11)',
  checked: CHECKED,
  verified: true,
};

const P5: Family = {
  kind: 'nvidia',
  gpuModel: 'NVIDIA H100 80GB',
  purchase: [...ON_DEMAND, 'capacity-block'],
  source: PRICE_LIST,
};
const P5E: Family = {
  kind: 'nvidia',
  gpuModel: 'NVIDIA H200',
  purchase: ['capacity-block'],
  source: {
    document: 'EC2 User Guide, Capacity Blocks for ML (mirror, 2026)',
    checked: CHECKED,
    verified: false,
    note: 'no on-demand price in London',
  },
};
const P4D: Family = { kind: 'nvidia', gpuModel: 'NVIDIA A100 40GB', purchase: ON_DEMAND, source: PRICE_LIST };
const G7E: Family = {
  kind: 'nvidia',
  gpuModel: 'NVIDIA RTX PRO 6000 Blackwell',
  purchase: ON_DEMAND,
  source: { ...PRICE_LIST, note: 'London price and zones not found' },
};
const L4: Family = { kind: 'nvidia', gpuModel: 'NVIDIA L4', purchase: ON_DEMAND, source: PRICE_LIST };
const A10G: Family = { kind: 'nvidia', gpuModel: 'NVIDIA A10G', purchase: ON_DEMAND, source: PRICE_LIST };
const T4: Family = { kind: 'nvidia', gpuModel: 'NVIDIA T4', purchase: ON_DEMAND, source: PRICE_LIST };
const INFERENTIA2: Family = {
  kind: 'neuron',
  gpuModel: 'AWS Inferentia2',
  purchase: ON_DEMAND,
  source: PRICE_LIST,
};

const ALL_THREE = ['euw2-az1', 'euw2-az2', 'euw2-az3'] as const;

/** Columns: family, gpus, GiB each, vCPUs, memory GiB, network Gbps, EFA interfaces, NVMe GB, zones, SageMaker, USD an hour. */
function row(
  family: Family,
  gpus: number,
  gpuMemoryGiB: number | null,
  vcpus: number,
  memoryGiB: number,
  networkGbps: number,
  efaInterfaces: number,
  localNvmeGB: number | null,
  zones: AwsAccelerator['zones'],
  sagemakerHosting: boolean,
  usdPerHour: number | null,
): AwsAccelerator {
  return {
    ...family,
    gpus,
    gpuMemoryGiB,
    vcpus,
    memoryGiB,
    networkGbps,
    efaInterfaces,
    localNvmeGB,
    zones,
    sagemakerHosting,
    usdPerHour,
  };
}

/* prettier-ignore */
export const AWS_ACCELERATORS = {
  'p5.4xlarge': row(P5, 1, 80, 16, 256, 100, 1, 3800, ALL_THREE, true, 8.944),
  'p5.48xlarge': row(P5, 8, 80, 192, 2048, 3200, 32, 30400, ALL_THREE, true, 71.552),
  'p5e.48xlarge': row(P5E, 8, 141, 192, 2048, 3200, 32, 30400, ['euw2-az2'], false, null),
  'p4d.24xlarge': row(P4D, 8, 40, 96, 1152, 400, 4, 8000, ['euw2-az2', 'euw2-az3'], true, 28.54493),
  'g7e.2xlarge': row(G7E, 1, 96, 8, 64, 50, 0, 1900, 'unknown', true, null),
  'g7e.4xlarge': row(G7E, 1, 96, 16, 128, 50, 0, 1900, 'unknown', true, null),
  'g7e.8xlarge': row(G7E, 1, 96, 32, 256, 100, 1, 1900, 'unknown', true, null),
  'g7e.12xlarge': row(G7E, 2, 96, 48, 512, 400, 1, 3800, 'unknown', true, null),
  'g7e.24xlarge': row(G7E, 4, 96, 96, 1024, 800, 2, 7600, 'unknown', true, null),
  'g7e.48xlarge': row(G7E, 8, 96, 192, 2048, 1600, 4, 15200, 'unknown', true, null),
  'g6.xlarge': row(L4, 1, 22.35, 4, 16, 2.5, 0, 250, 'unknown', true, null),
  'g6.2xlarge': row(L4, 1, 22.35, 8, 32, 5, 0, 450, ALL_THREE, true, 1.24095),
  'g6.4xlarge': row(L4, 1, 22.35, 16, 64, 10, 0, 600, 'unknown', true, null),
  'g6.8xlarge': row(L4, 1, 22.35, 32, 128, 25, 1, 900, 'unknown', true, null),
  'g6.12xlarge': row(L4, 4, 22.35, 48, 192, 40, 1, 3760, 'unknown', true, null),
  'g6.16xlarge': row(L4, 1, 22.35, 64, 256, 25, 1, 1880, 'unknown', true, null),
  'g6.24xlarge': row(L4, 4, 22.35, 96, 384, 50, 1, 3760, ALL_THREE, true, 8.47339),
  'g6.48xlarge': row(L4, 8, 22.35, 192, 768, 100, 1, 7520, 'unknown', true, null),
  'gr6.4xlarge': row(L4, 1, 22.35, 16, 128, 10, 0, 600, ['euw2-az2', 'euw2-az3'], false, 1.9539),
  'gr6.8xlarge': row(L4, 1, 22.35, 32, 256, 25, 1, 900, 'unknown', false, null),
  'g6f.large': row(L4, 0.125, 2.79, 2, 8, 1.5, 0, 100, 'unknown', false, null),
  'g6f.xlarge': row(L4, 0.125, 2.79, 4, 16, 2.5, 0, 100, 'unknown', false, null),
  'g6f.2xlarge': row(L4, 0.25, 5.59, 8, 32, 5, 0, 200, 'unknown', false, null),
  'g6f.4xlarge': row(L4, 0.5, 11.18, 16, 64, 10, 0, 450, 'unknown', false, null),
  'gr6f.4xlarge': row(L4, 0.5, 11.18, 16, 128, 10, 0, 450, 'unknown', false, null),
  'g5.xlarge': row(A10G, 1, 22.35, 4, 16, 2.5, 0, 250, ['euw2-az2', 'euw2-az3'], true, 1.277),
  'g5.2xlarge': row(A10G, 1, 22.35, 8, 32, 5, 0, 450, 'unknown', true, null),
  'g5.4xlarge': row(A10G, 1, 22.35, 16, 64, 10, 0, 600, 'unknown', true, null),
  'g5.8xlarge': row(A10G, 1, 22.35, 32, 128, 25, 1, 900, 'unknown', true, null),
  'g5.12xlarge': row(A10G, 4, 22.35, 48, 192, 40, 1, 3800, 'unknown', true, null),
  'g5.16xlarge': row(A10G, 1, 22.35, 64, 256, 25, 1, 1900, 'unknown', true, null),
  'g5.24xlarge': row(A10G, 4, 22.35, 96, 384, 50, 1, 3800, 'unknown', true, null),
  'g5.48xlarge': row(A10G, 8, 22.35, 192, 768, 100, 1, 7600, 'unknown', true, null),
  'g4dn.xlarge': row(T4, 1, 16, 4, 16, 5, 0, 125, 'unknown', true, null),
  'g4dn.2xlarge': row(T4, 1, 16, 8, 32, 10, 0, 225, 'unknown', true, null),
  'g4dn.4xlarge': row(T4, 1, 16, 16, 64, 20, 0, 225, 'unknown', true, null),
  'g4dn.8xlarge': row(T4, 1, 16, 32, 128, 50, 1, 900, 'unknown', true, null),
  'g4dn.12xlarge': row(T4, 4, 16, 48, 192, 50, 1, 900, 'unknown', true, null),
  'g4dn.16xlarge': row(T4, 1, 16, 64, 256, 50, 1, 900, 'unknown', true, null),
  'g4dn.metal': row(T4, 8, 16, 96, 384, 100, 1, 1800, 'unknown', false, 9.154),
  'inf2.xlarge': row(INFERENTIA2, 1, null, 4, 16, 2.08, 0, null, 'unknown', true, null),
  'inf2.8xlarge': row(INFERENTIA2, 1, null, 32, 128, 16.67, 0, null, 'unknown', true, null),
  'inf2.24xlarge': row(INFERENTIA2, 6, null, 96, 384, 50, 0, null, 'unknown', true, null),
  'inf2.48xlarge': row(INFERENTIA2, 12, null, 192, 768, 100, 0, null, 'unknown', true, null),
} as const satisfies Record<string, AwsAccelerator>;

export function findAwsAccelerator(instanceType: string): AwsAccelerator | undefined {
  return Object.hasOwn(AWS_ACCELERATORS, instanceType)
    ? AWS_ACCELERATORS[instanceType as keyof typeof AWS_ACCELERATORS]
    : undefined;
}
