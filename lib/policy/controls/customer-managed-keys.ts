import { requireArm } from '../arm-table';
import type { Control } from '../control';
import { CLOUDFORMATION_KEYS, TERRAFORM_AWS_KEYS } from '../keys/aws-key-places';
import { ARM_KEYS } from '../keys/azure-key-places';
import { azureKeys, azureSwitches } from '../keys/azure-keys';
import { bucketKeys } from '../keys/bucket-keys';
import { requireKeys } from '../keys/key-place';
import { searchKeys } from '../keys/search-keys';
import { noProviderKeys } from '../keys/provider-keys';
import { volumeKeys } from '../keys/volume-keys';
import { all, require } from '../requirement';

export const customerManagedKeys: Control = {
  id: 'customer-managed-keys',
  title: 'What is stored is encrypted with a key that the department controls',
  why: 'Whoever controls the key decides who reads the data: with a key of its own the department can refuse, and withdraw, the provider’s use of it, and each use is in its own records.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '2.3, Data encryption' },
    { document: 'NCSC Cyber Assessment Framework 4.0', clause: 'B3.c, Stored data' },
  ],
  traps: ['S-KY-01', 'S-LO-03'],
  severity: 'high',
  ncsc: ['2.3'],
  caf32: ['B3.c'],
  caf40: ['B3.c'],
  aiCode: ['5', '13'],
  remediation:
    'Make a key in KMS or a Premium key vault, allow the service to use it, and name it in the resource. Keys under alias/aws/ and Microsoft-managed keys are the provider’s.',
  aws: all(
    bucketKeys,
    volumeKeys,
    requireKeys(CLOUDFORMATION_KEYS),
    requireKeys(TERRAFORM_AWS_KEYS),
    require(searchKeys),
    noProviderKeys,
  ),
  azure: all(azureKeys, azureSwitches, requireArm(ARM_KEYS)),
};
