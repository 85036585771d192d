import type { Control } from '../control';
import { lockedBuckets } from '../records/locked-buckets';
import { archivedRecords, lockedAccounts } from '../records/locked-accounts';
import { all, isOneOf, require } from '../requirement';

const VALIDATION = {
  test: isOneOf(true),
  expected: 'true: nobody can show that a record was left as it was otherwise',
  absent: 'broken',
} as const;

export const logsImmutable: Control = {
  id: 'logs-immutable',
  title:
    'Audit records that are archived have one copy that nobody can change or delete, locked for good in production',
  why: 'Whoever breaks in deletes the record of it. A lock that no administrator can lift keeps the evidence. Of other places that hold audit records, such as log groups, workspaces and records of network flows, it is not asked: there whoever has the right changes and deletes them.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '13.1, Audit information' },
    { document: 'NCSC Cyber Assessment Framework 4.0', clause: 'C1.b, Securing logs' },
  ],
  traps: ['S-LO-01'],
  severity: 'high',
  ncsc: ['13.1'],
  caf32: ['C1.b'],
  caf40: ['C1.b'],
  aiCode: ['12'],
  remediation:
    'Give the bucket that records arrive in, or one that they are copied to, an Object Lock in compliance mode for a year; on Azure a locked immutability policy. Switch on the trail’s log file validation.',
  aws: all(
    lockedBuckets,
    require([
      { types: 'AWS::CloudTrail::Trail', path: 'EnableLogFileValidation', ...VALIDATION },
      { types: 'aws_cloudtrail', path: 'enable_log_file_validation', ...VALIDATION },
    ]),
  ),
  azure: all(lockedAccounts, archivedRecords),
};
