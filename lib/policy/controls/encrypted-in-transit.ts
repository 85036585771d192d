import type { Control } from '../control';
import { encryptedInTransitAws } from '../network/transit-aws';
import { encryptedInTransitAzure } from '../network/transit-azure';

export const encryptedInTransit: Control = {
  id: 'encrypted-in-transit',
  title: 'What is sent is encrypted, with TLS 1.2 or later',
  why: 'Prompts, answers and credentials that travel in plain text, or under a broken protocol, can be read and changed by whoever is on the way.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '1, Data in transit protection' },
    { document: 'NCSC Using TLS to protect data', clause: 'TLS 1.2 configuration' },
    { document: 'NCSC Using TLS to protect data', clause: 'Legacy versions' },
  ],
  traps: ['S-NW-03'],
  severity: 'high',
  ncsc: ['1'],
  caf32: ['B3.b'],
  caf40: ['B3.b'],
  aiCode: ['6'],
  remediation: 'Refuse plain text, and set the least version of TLS to 1.2.',
  aws: encryptedInTransitAws,
  azure: encryptedInTransitAzure,
};
