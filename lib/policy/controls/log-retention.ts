import type { Control } from '../control';
import { bucketRetention, logGroupRetention } from '../records/aws-retention';
import { flowLogRetention, storageRetention, workspaceRetention } from '../records/azure-retention';
import { providerRetention } from '../records/provider-retention';
import { all } from '../requirement';

export const logRetention: Control = {
  id: 'log-retention',
  title: 'Audit records are kept long enough, and prompts and completions not too long',
  why: 'An attack is often found months later, so audit records are kept for a year at least. Prompts and completions can hold personal data, which is kept no longer than it is needed.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '13.1, Audit information' },
    { document: 'UK GDPR', clause: 'Article 5(1)(e), storage limitation' },
  ],
  traps: ['S-AI-06', 'S-AI-07', 'S-AI-15', 'S-LO-03'],
  severity: 'medium',
  ncsc: ['13.1'],
  caf32: ['C1.b'],
  caf40: ['C1.b'],
  aiCode: ['12', '13'],
  remediation:
    'Give each log a retention: a year or more for audit records, at most 30 days for what was asked of models and answered.',
  aws: all(logGroupRetention, bucketRetention, providerRetention),
  azure: all(workspaceRetention, storageRetention, flowLogRetention),
};
