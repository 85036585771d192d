import type { Control } from '../control';
import { ukOnly } from '../residency/places-of';

export const ukModelGrants: Control = {
  id: 'uk-model-grants',
  title: 'Nobody may have prompts processed outside the UK',
  why: 'Where a model may be called is decided by who calls it: a permission for every Region is a way out that no template shows.',
  sources: [
    {
      document: 'NCSC cloud security principles',
      clause: '2.1, Physical location and legal jurisdiction',
    },
    {
      document: 'NCSC Cyber Assessment Framework 4.0',
      clause: 'B2.a, Identity verification, authentication and authorisation',
    },
  ],
  traps: ['S-AI-02', 'S-AI-08'],
  severity: 'high',
  ncsc: ['2.1', '10'],
  caf32: ['B2.a', 'B3.a'],
  caf40: ['B2.a', 'B3.a'],
  aiCode: ['6'],
  remediation: 'Name the foundation models in eu-west-2, or limit the statement with aws:RequestedRegion.',
  ...ukOnly('grant'),
};
