import type { Control } from '../control';
import { ukOnly } from '../residency/places-of';

export const ukModelRouting: Control = {
  id: 'uk-model-routing',
  title: 'Prompts are processed in the UK',
  why: 'A model id with a geography before it, or a global deployment type, sends prompts and answers to machines abroad although everything that is made stands in the UK.',
  sources: [
    {
      document: 'NCSC cloud security principles',
      clause: '2.1, Physical location and legal jurisdiction',
    },
    { document: 'AI Playbook for the UK Government', clause: 'Principle 3, You know how to use AI securely' },
  ],
  traps: ['S-AI-01', 'S-AI-03', 'S-AI-04', 'S-AI-05', 'S-AI-09', 'S-AI-13', 'S-AI-16'],
  severity: 'high',
  ncsc: ['2.1'],
  caf32: ['B3.a'],
  caf40: ['B3.a'],
  aiCode: ['5'],
  remediation:
    'Use a bare model id in eu-west-2, or a Standard or ProvisionedManaged deployment in UK South.',
  ...ukOnly('model'),
};
