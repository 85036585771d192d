/** Accelerated families that people ask for and that an environment in London cannot have, with the reason. */
const REASONS: Readonly<Record<string, string>> = {
  p5en: 'p5en is not sold in eu-west-2; p5.48xlarge (H100) and p5e.48xlarge (H200, Capacity Block only) are',
  p4de: 'p4de is not sold in eu-west-2; p4d.24xlarge (A100 40GB) is',
  'p6-b200':
    'P6 was announced for the fourth London zone (2026-08-19), but no size or price has been confirmed',
  'p6-b300':
    'P6 was announced for the fourth London zone (2026-08-19), but no size or price has been confirmed',
  'p6e-gb200': 'p6e-gb200 is not sold in eu-west-2',
  g7: 'g7 is not sold in eu-west-2 (the nearest Region is eu-south-2); g7e is',
  g6e: 'g6e (L40S) is not sold in eu-west-2 (the nearest Region is eu-central-1); g6 (L4) and g7e (RTX PRO 6000) are',
  g5g: 'g5g is not sold in eu-west-2; g5 is',
  trn1: 'Trainium is not sold in eu-west-2; inf2 is',
  trn1n: 'Trainium is not sold in eu-west-2; inf2 is',
  trn2: 'Trainium is not sold in eu-west-2; inf2 is',
  trn3: 'Trn3 was announced for the fourth London zone (2026-08-19), but no size or price has been confirmed',
  dl1: 'dl1 is not sold in eu-west-2',
  dl2q: 'dl2q is not sold in eu-west-2',
  vt1: 'vt1 is not sold in eu-west-2',
  p3: 'p3 is of a previous generation that does not run on the Nitro System; p4d and p5 do',
  g3: 'g3 is of a previous generation that does not run on the Nitro System; g5 and g6 do',
  g3s: 'g3s is of a previous generation that does not run on the Nitro System; g5 and g6 do',
  g4ad: 'g4ad has AMD graphics processors, for which EKS has no accelerated image; g4dn has NVIDIA ones',
  inf1: 'inf1 is of a previous generation; inf2 is its successor',
};

/**
 * Why an instance type is refused, if its family is known.
 * @see AWS Price List for eu-west-2 (2026-08-11); EC2 User Guide, Capacity Blocks for ML. Checked 2026-11-23.
 */
export function whyNotInLondon(instanceType: string): string | undefined {
  const family = instanceType.split('.')[0] ?? '';
  return Object.hasOwn(REASONS, family) ? REASONS[family] : undefined;
}
