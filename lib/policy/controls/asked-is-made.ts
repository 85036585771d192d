import { awsClusters } from '../asked/aws-clusters';
import { awsEndpoints } from '../asked/aws-endpoints';
import { azureClusters } from '../asked/azure-clusters';
import { azureEndpoints } from '../asked/azure-endpoints';
import { awsExtras, azureExtras } from '../asked/extras';
import { awsNetwork, azureNetwork } from '../asked/network';
import { awsRetention, azureRetention } from '../asked/retention';
import type { Control } from '../control';

export const askedIsMade: Control = {
  id: 'asked-is-made',
  title: 'What is made is what the department asks for, and nothing else',
  why: 'What was not asked for is not expected, paid for or looked after; what is missing is found out when it is needed.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '5.4, Configuration and change management' },
    { document: 'Secure by Design', clause: '10, Make changes securely' },
  ],
  traps: ['S-NW-04'],
  severity: 'medium',
  ncsc: ['5.4'],
  caf32: ['B4.b'],
  needsAsked: true,
  caf40: ['B4.b'],
  aiCode: ['5'],
  remediation: 'Change the department’s file, which is reviewed, and make the templates from it again.',
  aws: (templates, { asked }) => {
    const stage = asked?.cloud === 'aws' ? asked.department.stages[asked.stage]?.aws : undefined;
    if (stage === undefined) return [];
    return [
      ...awsClusters(stage, templates),
      ...awsEndpoints(stage, templates),
      ...awsNetwork(stage, templates),
      ...awsRetention(stage, templates),
      ...awsExtras(templates),
    ];
  },
  azure: (templates, { asked }) => {
    const stage = asked?.cloud === 'azure' ? asked.department.stages[asked.stage]?.azure : undefined;
    if (stage === undefined) return [];
    return [
      ...azureClusters(stage, templates),
      ...azureEndpoints(stage, templates),
      ...azureNetwork(stage, templates),
      ...azureRetention(stage, templates),
      ...azureExtras(templates),
    ];
  },
};
