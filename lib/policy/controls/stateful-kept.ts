import type { Control } from '../control';
import { auditStores, AWS_KEPT_ROWS, deletionPolicies } from '../records/kept-on-aws';
import { preventedDestruction, providerFeatures, vaultsKept } from '../records/kept-on-azure';
import { productionLocked } from '../records/locked-on-azure';
import { deletedBlobsComeBack } from '../records/soft-delete';
import { all, require } from '../requirement';

export const statefulKept: Control = {
  id: 'stateful-kept',
  title: 'A change by mistake does not destroy data, keys or records',
  why: 'What templates make, templates delete: a renamed resource or a removed stack takes its data with it unless something refuses.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '2.5, Physical resilience and availability' },
    { document: 'NCSC Cyber Assessment Framework 4.0', clause: 'B5.c, Backups' },
  ],
  traps: [],
  severity: 'medium',
  ncsc: ['2.5'],
  caf32: ['B5.b'],
  caf40: ['B5.b'],
  aiCode: ['5'],
  remediation:
    'Retain on deletion and replacement in CloudFormation; prevent_destroy or a lock in Terraform; deletion protection on databases, soft delete on storage.',
  aws: all(deletionPolicies, require(AWS_KEPT_ROWS), auditStores),
  azure: all(preventedDestruction, productionLocked, vaultsKept, deletedBlobsComeBack, providerFeatures),
};
