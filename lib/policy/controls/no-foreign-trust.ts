import type { Control } from '../control';
import { all } from '../requirement';
import { judgeAzureTrust } from '../trust/azure-trust';
import { judgeShares } from '../trust/aws-shares';
import { judgeAccessEntries } from '../trust/access-entries';
import { judgeTrust } from '../trust/aws-trust';

export const noForeignTrust: Control = {
  id: 'no-foreign-trust',
  title:
    'No other organisation, department or account is let in but those that the files of the estate and the department name',
  why: 'A trust is a door: whoever holds the other account, repository or tenant walks through it, and is not seen to.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '3, Separation between customers' },
    { document: 'NCSC cloud security principles', clause: '10, Identity and authentication' },
    {
      document: 'AWS IAM User Guide',
      clause: 'The confused deputy problem',
    },
    { document: 'Microsoft Entra Workload ID', clause: 'Federated identity credentials, issuer and subject' },
  ],
  traps: ['S-KY-04', 'S-NW-05'],
  severity: 'high',
  ncsc: ['3', '10'],
  caf32: ['B2.a', 'B2.d'],
  caf40: ['B2.a', 'B2.d'],
  aiCode: ['6'],
  remediation:
    'Name the account, organisation, repository and environment that may come in, and only your own.',
  aws: all(judgeTrust, judgeAccessEntries, judgeShares),
  azure: judgeAzureTrust,
};
