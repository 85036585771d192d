import type { Control } from '../control';
import { noInternetEgressAws } from '../network/internet-egress-aws';
import { noInternetEgressAzure } from '../network/internet-egress-azure';

export const noInternetEgress: Control = {
  id: 'no-internet-egress',
  title: 'Nothing can leave to the internet',
  why: 'What cannot reach the internet cannot send data there: not by mistake, not by a library’s telemetry, and not when it has been taken over.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '2, Asset protection and resilience' },
    { document: 'NCSC cloud security principles', clause: '11, External interface protection' },
  ],
  traps: ['S-NW-01'],
  severity: 'high',
  ncsc: ['2', '11'],
  caf32: ['B3.b', 'B4.a'],
  caf40: ['B3.b', 'B4.a'],
  aiCode: ['6'],
  remediation:
    'Take the way out away; reach services by private endpoints, and other networks through the department’s transit network.',
  aws: noInternetEgressAws,
  azure: noInternetEgressAzure,
};
