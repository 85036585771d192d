import { ask, textOf, whyUnknown } from '../../template';
import { faultOf } from '../judge-text';
import type { Possible, Templates } from '../../template';
import type { Check, Control, Fault } from '../control';
import { all, describe, isOneOf, require } from '../requirement';
import type { Test, Verdict } from '../requirement';
import { charts, containerImages, manifests, singleImages, webAppImages } from '../supply-chain/image-rows';

const IMMUTABLE = 'IMMUTABLE: a tag that can be moved names another image tomorrow';
const SCANNED = 'true: images are not scanned by default';
const UPSTREAM =
  'an upstream that is a private registry in the UK: a cache of a public one is filled while nodes pull';

/** A whole registry that is scanned scans each repository in it. */
const notScannedAsAWhole = (_: unknown, templates: Templates): boolean =>
  ['AWS::ECR::RegistryScanningConfiguration', 'aws_ecr_registry_scanning_configuration'].every(
    (type) => templates.ofType(type).length === 0,
  );

const privateUpstream: Test = (value) => {
  const text = textOf(value) ?? '';
  if (/^[^/]*\.dkr\.ecr\.eu-west-2\.amazonaws\.com/.test(text)) return 'fine';
  return text === '' || text === '\uFFFC' ? 'cannot-tell' : 'broken';
};

const repositories = require(
  (
    [
      ['AWS::ECR::Repository', 'ImageTagMutability', 'ImageScanningConfiguration.ScanOnPush'],
      ['aws_ecr_repository', 'image_tag_mutability', 'image_scanning_configuration.scan_on_push'],
    ] as const
  ).flatMap(([types, mutability, scan]) => [
    { types, path: mutability, test: isOneOf('IMMUTABLE'), expected: IMMUTABLE, absent: 'broken' as const },
    {
      types,
      path: scan,
      test: isOneOf(true),
      expected: SCANNED,
      absent: 'broken' as const,
      when: notScannedAsAWhole,
    },
  ]),
);

const awsCaches = require([
  {
    types: 'AWS::ECR::PullThroughCacheRule',
    path: 'UpstreamRegistryUrl',
    test: privateUpstream,
    expected: UPSTREAM,
    absent: 'broken',
  },
  {
    types: 'aws_ecr_pull_through_cache_rule',
    path: 'upstream_registry_url',
    test: privateUpstream,
    expected: UPSTREAM,
    absent: 'broken',
  },
]);

/** The one public upstream that Azure asks for: AKS without outbound access pulls its own parts through it. */
const azureCaches: Check = (templates) =>
  templates.ofType('azurerm_container_registry_cache_rule').flatMap((resource) =>
    ask(resource.properties, 'source_repo').flatMap(({ path, value }): Fault[] => {
      const source = textOf(value) ?? '';
      const targets = ask(resource.properties, 'target_repo').map((answer) => textOf(answer.value) ?? '');
      const isBootstrap =
        source === 'mcr.microsoft.com/*' && targets.every((target) => target === 'aks-managed-repository/*');
      if (/^[^/]+\.azurecr\.io\//.test(source) || isBootstrap)
        return whyUnknown(value) === undefined ? [] : [fault('cannot-tell')];
      return [fault(source === '\uFFFC' ? 'cannot-tell' : 'broken')];

      function fault(verdict: Fault['verdict']): Fault {
        return {
          subject: resource,
          path,
          verdict,
          got: describe(value),
          expected: `${UPSTREAM}; only AKS’s own bootstrap cache needs mcr.microsoft.com`,
        };
      }
    }),
  );

const MACHINE_IMAGE =
  'an image by a Systems Manager parameter (resolve:ssm:…) or by owner: an id does not say whose it is';

const MACHINES = [
  ['AWS::EC2::Instance', 'ImageId'],
  ['AWS::EC2::LaunchTemplate', 'LaunchTemplateData.ImageId'],
  ['AWS::EC2::SpotFleet', 'SpotFleetRequestConfigData.LaunchSpecifications.ImageId'],
  ['AWS::AutoScaling::LaunchConfiguration', 'ImageId'],
  ['AWS::Batch::ComputeEnvironment', 'ComputeResources.ImageId'],
  ['AWS::Batch::ComputeEnvironment', 'ComputeResources.Ec2Configuration.ImageIdOverride'],
  ['aws_instance', 'ami'],
  ['aws_launch_template', 'image_id'],
  ['aws_launch_configuration', 'image_id'],
  ['aws_spot_instance_request', 'ami'],
  ['aws_batch_compute_environment', 'compute_resources.ec2_configuration.image_id_override'],
] as const;

const machineImages: Check = (templates) =>
  MACHINES.flatMap(([type, property]) =>
    templates.ofType(type).flatMap((resource) =>
      ask(resource.properties, property).flatMap(({ path, value }): Fault[] => {
        const verdict = judgeMachineImage(value);
        return faultOf(resource, path, verdict, value, MACHINE_IMAGE);
      }),
    ),
  );

function judgeMachineImage(value: Possible): Verdict {
  switch (value.kind) {
    case 'absent':
    case 'reference':
      // Of a data source, which says the owner, or of an image that is made here.
      return 'fine';
    case 'unknown':
      if (/Systems Manager|\{\{resolve:ssm:/.test(value.why)) return 'fine';
      return value.likely === undefined ||
        value.likely.kind === 'options' ||
        judgeMachineImage(value.likely) !== 'broken'
        ? 'cannot-tell'
        : 'broken';
    default:
      return /^resolve:ssm:/.test(textOf(value) ?? '')
        ? 'fine'
        : value.kind === 'known'
          ? 'broken'
          : 'cannot-tell';
  }
}

/** An image that is looked up by name alone may be anybody's. */
const lookedUpImages: Check = (templates) =>
  templates
    .resources()
    .filter(({ mode, type }) => mode === 'data' && type === 'aws_ami')
    .flatMap((resource) =>
      ask(resource.properties, 'owners[]')
        .filter(({ value }) => value.kind === 'absent' || (value.kind === 'known' && value.value === '*'))
        .map(({ value }): Fault => ({
          subject: resource,
          path: 'owners',
          verdict: 'broken',
          got: describe(value),
          expected: 'whose image it is, such as amazon or self',
        })),
    );

export const pinnedImages: Control = {
  id: 'pinned-images',
  title: 'Images cannot change and come from registries in the UK',
  why: 'An image that is pulled from a public registry abroad, or by a tag that can be moved, lets somebody else decide what runs next to the data.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '8, Supply chain security' },
    {
      document: 'Code of Practice for the Cyber Security of AI, DSIT',
      clause: 'Principle 7, Secure your supply chain',
    },
  ],
  traps: ['S-SC-01', 'S-SC-02', 'S-SC-08'],
  severity: 'high',
  ncsc: ['8'],
  caf32: ['A4.a'],
  caf40: ['A4.a', 'A4.b'],
  aiCode: ['7'],
  remediation:
    'Copy the image into the environment’s own registry, with immutable tags, and name it by its digest.',
  aws: all(
    containerImages,
    singleImages,
    charts,
    manifests,
    repositories,
    awsCaches,
    machineImages,
    lookedUpImages,
  ),
  azure: all(webAppImages, azureCaches),
};
