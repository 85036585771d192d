/** Sizes that people ask for and that an environment in the UK cannot have, by what their names contain. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/NCC40ads/, 'confidential GPU sizes are sold in no UK region'],
  [/GB300/, 'GB300 is sold in no Azure region yet'],
  [/ND96asr_v4/, 'the A100 40 GB size is sold in no UK region; Standard_ND96amsr_A100_v4 (80 GB) is'],
  [
    /RTXPRO6000/,
    'RTX PRO 6000 sizes have a price in UK South, but their documents list previews elsewhere and AKS does not support them yet',
  ],
  [/^Standard_NC\d+r?s_v3/, 'V100 sizes are retired, though still on the price list'],
  [/^Standard_NC\d+r?(_Promo)?$/, 'K80 sizes are retired, though still on the price list'],
  [/V710/, 'V710 is sold in no UK region'],
];

/**
 * Why a VM size is refused, if it is known.
 * @see Azure retail price list (2026-06-18); azure-compute-docs, GPU sizes. Checked 2026-11-23.
 */
export function whyNotInUkAzure(vmSize: string): string | undefined {
  return REASONS.find(([pattern]) => pattern.test(vmSize))?.[1];
}
