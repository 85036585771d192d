import type { Source } from './source';

/** An Azure VM size with accelerators, as it is sold in the UK. */
export interface AzureAccelerator {
  readonly kind: 'nvidia' | 'amd';
  readonly gpuModel: string;
  /** Accelerators in the machine; a fraction where one is shared between machines. */
  readonly gpus: number;
  /** GiB for each accelerator, or for the machine's share of one. */
  readonly gpuMemoryGiB: number;
  readonly vcpus: number;
  readonly memoryGiB: number;
  /** InfiniBand adapters; 0: none. */
  readonly infinibandInterfaces: number;
  /** US dollars an hour on demand, by region. A region that is not there does not sell it. */
  readonly usdPerHour: Readonly<Partial<Record<'uksouth' | 'ukwest', number>>>;
  /** Whether AKS node pools run on it. */
  readonly aks: boolean;
  /** Whether Azure Machine Learning managed online endpoints run on it. */
  readonly onlineEndpoint: boolean;
  /** Multi-instance GPU: whether each GPU can be divided. */
  readonly mig: boolean;
  readonly source: Source;
}

type Family = Pick<AzureAccelerator, 'kind' | 'gpuModel' | 'mig' | 'source'>;

/** A price is necessary for a size to be sold, and not sufficient: quota, zone and capacity come on top. */
const PRICE_LIST: Source = {
  document:
    'Azure retail price list (2026-06-18, as in karpenter-provider-azure); specifications: azure-compute-docs',
  checked: '2026-11-23',
  verified: false,
  note: 'priced in the region; quota and zones to be checked with az vm list-skus',
};

function noted(note: string): Source {
  return { ...PRICE_LIST, note: `${note}; ${PRICE_LIST.note ?? ''}` };
}

const ND_H100_V5: Family = {
  kind: 'nvidia',
  gpuModel: 'NVIDIA H100 SXM 80GB',
  mig: true,
  source: PRICE_LIST,
};
const ND_H200_V5: Family = {
  kind: 'nvidia',
  gpuModel: 'NVIDIA H200 SXM 141GB',
  mig: true,
  source: PRICE_LIST,
};
const ND_GB200_V6: Family = {
  kind: 'nvidia',
  gpuModel: 'NVIDIA GB200',
  mig: false,
  source: noted('ARM64 processors; AKS support not confirmed'),
};
const ND_MI300X_V5: Family = {
  kind: 'amd',
  gpuModel: 'AMD Instinct MI300X',
  mig: false,
  source: noted('ROCm, not CUDA; AKS support not confirmed'),
};
const ND_A100_V4: Family = {
  kind: 'nvidia',
  gpuModel: 'NVIDIA A100 SXM 80GB',
  mig: true,
  source: PRICE_LIST,
};
const NC_H100_V5: Family = {
  kind: 'nvidia',
  gpuModel: 'NVIDIA H100 NVL 94GB',
  mig: true,
  source: PRICE_LIST,
};
const NC_A100_V4: Family = {
  kind: 'nvidia',
  gpuModel: 'NVIDIA A100 PCIe 80GB',
  mig: true,
  source: PRICE_LIST,
};
const NC_T4_V3: Family = { kind: 'nvidia', gpuModel: 'NVIDIA T4 16GB', mig: false, source: PRICE_LIST };
const NV_A10_V5: Family = {
  kind: 'nvidia',
  gpuModel: 'NVIDIA A10 24GB',
  mig: false,
  source: noted('needs the GRID driver'),
};

/** Columns: family, gpus, GiB each, vCPUs, memory GiB, InfiniBand adapters, USD an hour by region, AKS, online endpoint. */
function row(
  family: Family,
  gpus: number,
  gpuMemoryGiB: number,
  vcpus: number,
  memoryGiB: number,
  infinibandInterfaces: number,
  usdPerHour: AzureAccelerator['usdPerHour'],
  aks: boolean,
  onlineEndpoint: boolean,
): AzureAccelerator {
  return {
    ...family,
    gpus,
    gpuMemoryGiB,
    vcpus,
    memoryGiB,
    infinibandInterfaces,
    usdPerHour,
    aks,
    onlineEndpoint,
  };
}

/* prettier-ignore */
export const AZURE_ACCELERATORS = {
  'Standard_ND96isr_H100_v5': row(ND_H100_V5, 8, 80, 96, 1900, 8, { uksouth: 122.9 }, true, true),
  'Standard_ND96is_H100_v5': row(ND_H100_V5, 8, 80, 96, 1900, 0, { uksouth: 110.61 }, true, true),
  'Standard_ND96isr_H200_v5': row(ND_H200_V5, 8, 141, 96, 1850, 8, { uksouth: 106, ukwest: 111.088 }, true, false),
  'Standard_ND128isr_NDR_GB200_v6': row(ND_GB200_V6, 4, 192, 128, 900, 4, { uksouth: 135.2 }, false, false),
  'Standard_ND96isr_MI300X_v5': row(ND_MI300X_V5, 8, 192, 96, 1850, 8, { uksouth: 60 }, false, false),
  'Standard_ND96is_MI300X_v5': row(ND_MI300X_V5, 8, 192, 96, 1850, 0, { uksouth: 60 }, false, false),
  'Standard_ND96amsr_A100_v4': row(ND_A100_V4, 8, 80, 96, 1800, 8, { uksouth: 40.962, ukwest: 42.929 }, true, true),
  'Standard_ND96ams_A100_v4': row(ND_A100_V4, 8, 80, 96, 1800, 0, { uksouth: 40.962, ukwest: 42.929 }, true, false),
  'Standard_NC40ads_H100_v5': row(NC_H100_V5, 1, 94, 40, 320, 0, { uksouth: 8.725 }, true, true),
  'Standard_NC80adis_H100_v5': row(NC_H100_V5, 2, 94, 80, 640, 0, { uksouth: 17.45 }, true, true),
  'Standard_NC24ads_A100_v4': row(NC_A100_V4, 1, 80, 24, 220, 0, { uksouth: 4.591 }, true, true),
  'Standard_NC48ads_A100_v4': row(NC_A100_V4, 2, 80, 48, 440, 0, { uksouth: 9.183 }, true, true),
  'Standard_NC96ads_A100_v4': row(NC_A100_V4, 4, 80, 96, 880, 0, { uksouth: 18.365 }, true, true),
  'Standard_NC4as_T4_v3': row(NC_T4_V3, 1, 16, 4, 28, 0, { uksouth: 0.615 }, true, true),
  'Standard_NC8as_T4_v3': row(NC_T4_V3, 1, 16, 8, 56, 0, { uksouth: 0.88 }, true, true),
  'Standard_NC16as_T4_v3': row(NC_T4_V3, 1, 16, 16, 110, 0, { uksouth: 1.409 }, true, true),
  'Standard_NC64as_T4_v3': row(NC_T4_V3, 4, 16, 64, 440, 0, { uksouth: 5.092 }, true, true),
  'Standard_NV6ads_A10_v5': row(NV_A10_V5, 0.1667, 4, 6, 55, 0, { uksouth: 0.567 }, true, false),
  'Standard_NV12ads_A10_v5': row(NV_A10_V5, 0.3333, 8, 12, 110, 0, { uksouth: 1.135 }, true, false),
  'Standard_NV18ads_A10_v5': row(NV_A10_V5, 0.5, 12, 18, 220, 0, { uksouth: 2 }, true, false),
  'Standard_NV36ads_A10_v5': row(NV_A10_V5, 1, 24, 36, 440, 0, { uksouth: 4 }, true, true),
  'Standard_NV36adms_A10_v5': row(NV_A10_V5, 1, 24, 36, 880, 0, { uksouth: 5.65 }, true, true),
  'Standard_NV72ads_A10_v5': row(NV_A10_V5, 2, 24, 72, 880, 0, { uksouth: 8.15 }, true, true),
} as const satisfies Record<string, AzureAccelerator>;

export function findAzureAccelerator(vmSize: string): AzureAccelerator | undefined {
  return Object.hasOwn(AZURE_ACCELERATORS, vmSize)
    ? AZURE_ACCELERATORS[vmSize as keyof typeof AZURE_ACCELERATORS]
    : undefined;
}
