import type { Control } from '../control';
import { all } from '../requirement';
import { mentionsOfHosts } from '../supply-chain/hosts';
import { fetched, hosted, offline, registered } from '../supply-chain/weights';

/** Hubs that weights are fetched from; all of them are abroad. */
const HUBS =
  /(^|[^\w-])([\w*-]+\.)*(huggingface\.co|hf\.co|hf-mirror\.com|modelscope\.cn|registry\.ollama\.ai)(?![\w-])/i;

export const verifiedWeights: Control = {
  id: 'verified-weights',
  title: 'Model weights are those that were checked, and nothing is downloaded at start',
  why: 'Weights that are fetched from a public hub can be replaced there, say abroad which model is used, and may hold code.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '8, Supply chain security' },
    {
      document: 'Code of Practice for the Cyber Security of AI, DSIT',
      clause: 'Principle 7, Secure your supply chain',
    },
    {
      document: 'Code of Practice for the Cyber Security of AI, DSIT',
      clause: 'Principle 8, Document your data, models and prompts',
    },
  ],
  traps: ['S-SC-03'],
  severity: 'high',
  ncsc: ['8'],
  caf32: ['A4.a'],
  caf40: ['A4.a', 'A4.b'],
  aiCode: ['7', '8'],
  remediation:
    'Put the weights into the environment’s own store, record their SHA-256, and start containers with HF_HUB_OFFLINE=1 and TRANSFORMERS_OFFLINE=1.',
  aws: all(offline, fetched, hosted, (templates) =>
    mentionsOfHosts(templates, HUBS, 'no way to a public hub of models'),
  ),
  azure: registered,
};
