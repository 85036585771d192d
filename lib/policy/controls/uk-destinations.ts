import type { Control } from '../control';
import { all } from '../requirement';
import { ukOnly } from '../residency/places-of';
import { stateIsKept } from '../residency/state-kept';

const sent = ukOnly('destination');

export const ukDestinations: Control = {
  id: 'uk-destinations',
  title: 'Nothing is sent outside the UK',
  why: 'Logs, state and requests carry what people asked: an endpoint, host or service in another country takes it there.',
  sources: [
    {
      document: 'NCSC cloud security principles',
      clause: '2.1, Physical location and legal jurisdiction',
    },
    {
      document: 'Multi-region cloud and software-as-a-service, DSIT',
      clause: 'Context, parts of a service that are in another geography',
    },
  ],
  traps: ['S-RG-07', 'S-RG-08', 'S-SC-06', 'S-LO-02'],
  severity: 'high',
  ncsc: ['2.1', '11'],
  caf32: ['B3.a'],
  caf40: ['B3.a'],
  aiCode: ['5'],
  remediation: 'Send it to a destination in eu-west-2, uksouth or ukwest.',
  aws: all(sent.aws, stateIsKept('aws')),
  azure: all(sent.azure, stateIsKept('azure')),
};
