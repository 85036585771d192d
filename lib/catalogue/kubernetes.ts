import type { Cloud } from '../values';
import type { Source } from './source';

interface KubernetesVersion {
  /** ISO date on which the cloud ends standard support. */
  readonly standardSupportEnds: string;
  readonly source: Source;
}

const CHECKED = '2026-11-23';

const EKS: Source = {
  document: 'endoflife.date, Amazon EKS (2026-08-22)',
  checked: CHECKED,
  verified: true,
};

const AKS: Source = {
  document: 'AKS, supported Kubernetes versions: twelve months from general availability',
  checked: '2026-11-25',
  verified: false,
  note: 'months of general availability inferred from earlier releases; see az aks get-versions -l uksouth',
};

/** Versions in standard support, by cloud. */
export const KUBERNETES_VERSIONS: Readonly<Record<Cloud, Readonly<Record<string, KubernetesVersion>>>> = {
  aws: {
    '1.34': { standardSupportEnds: '2026-12-02', source: EKS },
    '1.35': { standardSupportEnds: '2027-03-27', source: EKS },
    '1.36': { standardSupportEnds: '2027-08-02', source: EKS },
  },
  azure: {
    '1.34': { standardSupportEnds: '2026-11-30', source: AKS },
    '1.35': { standardSupportEnds: '2027-03-31', source: AKS },
    '1.36': { standardSupportEnds: '2027-07-31', source: AKS },
  },
};

export function findKubernetesVersion(cloud: Cloud, version: string): KubernetesVersion | undefined {
  const versions = KUBERNETES_VERSIONS[cloud];
  return Object.hasOwn(versions, version) ? versions[version] : undefined;
}
