import type { Source } from './source';

interface KubernetesVersion {
  /** ISO date on which Amazon EKS ends standard support. */
  readonly standardSupportEnds: string;
  readonly source: Source;
}

const END_OF_LIFE: Source = {
  document: 'endoflife.date, Amazon EKS (2026-08-22)',
  checked: '2026-11-23',
  verified: true,
};

export const KUBERNETES_VERSIONS = {
  '1.34': { standardSupportEnds: '2026-12-02', source: END_OF_LIFE },
  '1.35': { standardSupportEnds: '2027-03-27', source: END_OF_LIFE },
  '1.36': { standardSupportEnds: '2027-08-02', source: END_OF_LIFE },
} as const satisfies Record<string, KubernetesVersion>;

export function findKubernetesVersion(version: string): KubernetesVersion | undefined {
  return Object.hasOwn(KUBERNETES_VERSIONS, version)
    ? KUBERNETES_VERSIONS[version as keyof typeof KUBERNETES_VERSIONS]
    : undefined;
}
