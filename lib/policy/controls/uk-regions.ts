import type { Control } from '../control';
import { ukOnly } from '../residency/places-of';

export const ukRegions: Control = {
  id: 'uk-regions',
  title: 'Everything is made in the UK',
  why: 'Data is stored and processed where its resources are made.',
  sources: [
    {
      document: 'NCSC cloud security principles',
      clause: '2.1, Physical location and legal jurisdiction',
    },
    {
      document: 'Multi-region cloud and software-as-a-service, DSIT',
      clause: 'Summary, controlled and considered use of regions',
    },
  ],
  traps: ['S-AI-10', 'S-RG-01', 'S-RG-02'],
  severity: 'high',
  ncsc: ['2.1'],
  caf32: ['B3.a'],
  caf40: ['B3.a'],
  aiCode: ['5'],
  remediation: 'Make it in eu-west-2, uksouth or ukwest.',
  ...ukOnly('region'),
};
