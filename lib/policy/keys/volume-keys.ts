import { ask } from '../../template';
import type { Answer, Resource, Templates } from '../../template';
import type { Check, Context, Fault } from '../control';
import { judgePart } from '../judge-part';
import { isOneOf, judge } from '../requirement';
import type { Requirement } from '../requirement';
import { CUSTOMER_KEY, isCustomerKey } from './customer-key';

interface Volumes {
  readonly type: string;
  /** The list of disks, and within it the block that says how one is encrypted. */
  readonly list: string;
  readonly block: string;
  readonly names: readonly [encrypted: string, key: string];
  /** Whether there need not be any. */
  readonly optional?: boolean;
}

const CAMEL = ['Encrypted', 'KmsKeyId'] as const;
const SNAKE = ['encrypted', 'kms_key_id'] as const;

const VOLUMES: readonly Volumes[] = [
  {
    type: 'AWS::EC2::LaunchTemplate',
    list: 'LaunchTemplateData.BlockDeviceMappings',
    block: 'Ebs',
    names: CAMEL,
  },
  { type: 'AWS::EC2::Instance', list: 'BlockDeviceMappings', block: 'Ebs', names: CAMEL },
  { type: 'aws_launch_template', list: 'block_device_mappings', block: 'ebs', names: SNAKE },
  { type: 'aws_instance', list: 'root_block_device', block: '', names: SNAKE },
  { type: 'aws_instance', list: 'ebs_block_device', block: '', names: SNAKE, optional: true },
];

/** Account settings that encrypt what does not say so itself. */
const DEFAULTS = ['Custom::EbsEncryptionByDefault', 'aws_ebs_default_kms_key'];

/** Disks of machines are encrypted with a customer-managed key, or the account encrypts each with one. */
export const volumeKeys: Check = (templates, context) => {
  const hasDefault = DEFAULTS.some((type) => templates.ofType(type).length > 0);
  return [
    ...VOLUMES.flatMap((volumes) =>
      templates
        .ofType(volumes.type)
        .flatMap((resource) => judgeVolumes(resource, volumes, hasDefault, templates, context)),
    ),
    ...templates
      .ofType('Custom::EbsEncryptionByDefault')
      .flatMap((resource) => judge({ ...KEY, path: 'KeyArn' }, resource, templates, context)),
    ...templates
      .ofType('aws_ebs_default_kms_key')
      .flatMap((resource) => judge({ ...KEY, path: 'key_arn' }, resource, templates, context)),
    ...templates
      .ofType('aws_ebs_encryption_by_default')
      .flatMap((resource) =>
        judge(
          { path: 'enabled', test: isOneOf(true), expected: 'true', absent: 'fine' },
          resource,
          templates,
          context,
        ),
      ),
  ];
};

const KEY: Omit<Requirement, 'types' | 'path'> = {
  test: isCustomerKey,
  expected: CUSTOMER_KEY,
  absent: 'broken',
};

function judgeVolumes(
  resource: Resource,
  { list, block, names, optional }: Volumes,
  hasDefault: boolean,
  templates: Templates,
  context: Context,
): Fault[] {
  return ask(resource.properties, `${list}[]`).flatMap((disk): Fault[] => {
    if (disk.value.kind === 'absent') {
      return hasDefault || optional === true
        ? []
        : [
            {
              subject: resource,
              path: disk.path,
              verdict: 'broken',
              got: 'nothing',
              expected: `disks encrypted with ${CUSTOMER_KEY}: they follow the machine image and the account otherwise`,
            },
          ];
    }
    // A disk inside the machine, or one that is left out, is no volume.
    if (disk.value.kind === 'map' && block !== '' && !disk.value.entries.has(block)) return [];
    return judgeDisk(
      resource,
      disk,
      block === '' ? names : [`${block}.${names[0]}`, `${block}.${names[1]}`],
      templates,
      context,
    );
  });
}

function judgeDisk(
  resource: Resource,
  disk: Answer,
  [encrypted, key]: readonly [string, string],
  templates: Templates,
  context: Context,
): Fault[] {
  return [
    ...judgePart(
      {
        path: encrypted,
        test: isOneOf(true),
        expected: `true, with ${CUSTOMER_KEY}`,
        absent: 'broken',
      },
      resource,
      disk,
      templates,
      context,
    ),
    ...judgePart({ ...KEY, path: key }, resource, disk, templates, context),
  ];
}
