import type { Control } from '../control';
import { ukOnly } from '../residency/places-of';

export const ukReplication: Control = {
  id: 'uk-replication',
  title: 'Copies stay in the UK',
  why: 'A copy abroad is the data abroad, kept for longer and watched less.',
  sources: [
    {
      document: 'NCSC cloud security principles',
      clause: '2.1, Physical location and legal jurisdiction',
    },
    {
      document: 'AI Engineering Lab, Data sovereignty and jurisdiction',
      clause: 'Data residency requirements, backup of OFFICIAL-SENSITIVE',
    },
  ],
  traps: ['S-RG-03', 'S-RG-04', 'S-RG-05', 'S-RG-06'],
  severity: 'high',
  ncsc: ['2.1'],
  caf32: ['B3.a'],
  caf40: ['B3.a'],
  aiCode: ['5'],
  remediation: 'Copy to another account in eu-west-2, or between UK South and UK West.',
  ...ukOnly('copy'),
};
