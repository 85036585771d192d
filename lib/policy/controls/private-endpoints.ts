import type { Control } from '../control';
import { privateEndpointsAws } from '../network/private-endpoints-aws';
import { privateEndpointsAzure } from '../network/private-endpoints-azure';

export const privateEndpoints: Control = {
  id: 'private-endpoints',
  title: 'Services of the cloud are reached by private endpoints',
  why: 'Without a private way to a service, what uses it goes over public addresses; an endpoint that lets everything through is a way out of its own.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '1, Data in transit protection' },
    { document: 'NCSC cloud security principles', clause: '3, Separation between customers' },
    { document: 'NCSC cloud security principles', clause: '11, External interface protection' },
  ],
  traps: ['S-NW-01', 'S-NW-02'],
  severity: 'medium',
  ncsc: ['1', '3', '11'],
  caf32: ['B3.b', 'B4.a'],
  caf40: ['B3.b', 'B4.a'],
  aiCode: ['6'],
  remediation:
    'Make an endpoint for each service that is used, with private names, and a policy or zone that holds it to the department’s own.',
  aws: privateEndpointsAws,
  azure: privateEndpointsAzure,
};
