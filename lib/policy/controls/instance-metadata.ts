import { ask } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Control } from '../control';
import { requireArm } from '../arm-table';
import { isNoneOf, isOneOf, require } from '../requirement';
import type { Requirement } from '../requirement';

const V2 =
  'required: a server that is tricked into a request hands out the credentials of its machine by default';

/** Version 2 is demanded, or the service is off. */
const row = (type: string, options: string, tokens: string, endpoint: string): Requirement => ({
  types: type,
  path: `${options}.${tokens}`,
  test: isOneOf('required'),
  expected: V2,
  absent: 'broken',
  when: (resource, templates) =>
    !isOff(resource, `${options}.${endpoint}`) &&
    !takesTemplate(resource, `${options}.${tokens}`) &&
    !isDemandedByAccount(templates),
});

function isOff({ properties }: Resource, path: string): boolean {
  return ask(properties, path).every(({ value }) => value.kind === 'known' && value.value === 'disabled');
}

/** An instance that says nothing is what its launch template says. */
function takesTemplate({ properties }: Resource, path: string): boolean {
  const isSilent = ask(properties, path).every(({ value }) => value.kind === 'absent');
  return (
    isSilent &&
    ['LaunchTemplate', 'launch_template']
      .flatMap((name) => ask(properties, name))
      .some(({ value }) => value.kind !== 'absent')
  );
}

/** The account may demand it of whatever does not say otherwise. */
function isDemandedByAccount(templates: Templates): boolean {
  return templates
    .ofType('aws_ec2_instance_metadata_defaults')
    .some(({ properties }) =>
      ask(properties, 'http_tokens').every(
        ({ value }) => value.kind === 'known' && value.value === 'required',
      ),
    );
}

export const instanceMetadata: Control = {
  id: 'instance-metadata',
  title: 'Machines give their credentials only to who holds a token',
  why: 'The metadata service hands out the credentials of a machine to any request from it; version 2 needs a token that a forged request cannot fetch.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '10, Identity and authentication' },
    { document: 'AWS Foundational Security Best Practices', clause: 'EC2.8, instances use IMDSv2' },
    { document: 'AWS Foundational Security Best Practices', clause: 'EC2.170, launch templates use IMDSv2' },
  ],
  traps: ['S-NW-03'],
  severity: 'high',
  ncsc: ['10', '11'],
  caf32: ['B2.a', 'B4.b'],
  caf40: ['B2.a', 'B4.b'],
  aiCode: ['6'],
  remediation: 'Set HttpTokens to required in the launch template or instance.',
  aws: require([
    row('AWS::EC2::LaunchTemplate', 'LaunchTemplateData.MetadataOptions', 'HttpTokens', 'HttpEndpoint'),
    row('AWS::EC2::Instance', 'MetadataOptions', 'HttpTokens', 'HttpEndpoint'),
    row('AWS::AutoScaling::LaunchConfiguration', 'MetadataOptions', 'HttpTokens', 'HttpEndpoint'),
    row('aws_launch_template', 'metadata_options', 'http_tokens', 'http_endpoint'),
    row('aws_instance', 'metadata_options', 'http_tokens', 'http_endpoint'),
    row('aws_launch_configuration', 'metadata_options', 'http_tokens', 'http_endpoint'),
    {
      types: ['aws_ec2_instance_metadata_defaults'],
      path: 'http_tokens',
      test: isOneOf('required'),
      expected: V2,
      absent: 'broken',
    },
    {
      types: 'AWS::SageMaker::NotebookInstance',
      path: 'InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion',
      test: isOneOf('2'),
      expected: '2: a notebook answers without a token by default',
      absent: 'broken',
    },
    {
      types: 'aws_sagemaker_notebook_instance',
      path: 'instance_metadata_service_configuration.minimum_instance_metadata_service_version',
      test: isOneOf('2'),
      expected: '2: a notebook answers without a token by default',
      absent: 'broken',
    },
    {
      types: 'AWS::ImageBuilder::InfrastructureConfiguration',
      path: 'InstanceMetadataOptions.HttpTokens',
      test: isOneOf('required'),
      expected: V2,
      absent: 'broken',
    },
  ]),
  // Azure's service always demands a header that a forged request seldom can send. What can be got wrong is written
  // for azapi: pods that are let through to it, and the agent that checks who asks being told only to look on.
  azure: requireArm([
    {
      kinds: ['Microsoft.ContainerService/managedClusters'],
      path: 'body.properties.networkProfile.podLinkLocalAccess',
      test: isNoneOf('IMDS'),
      expected: 'None: pods can ask for the credentials of their machine',
      absent: 'fine',
    },
    ...['imds', 'wireServer'].map((endpoint) => ({
      kinds: ['Microsoft.Compute/virtualMachines', 'Microsoft.Compute/virtualMachineScaleSets'],
      path: `body.properties.securityProfile.proxyAgentSettings.${endpoint}.mode`,
      test: isNoneOf('Audit', 'Disabled'),
      expected: 'Enforce: requests that are not allowed are let through',
      absent: 'fine' as const,
    })),
  ]),
};
