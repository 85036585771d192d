import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { makeLaunchTemplate } from '../../lib/aws/cluster/launch-template';
import { NODE_IMAGES } from '../../lib/aws/cluster/node-image';
import { KeptLogGroup } from '../../lib/aws/kept-log-group';
import { closedSecurityGroup } from '../../lib/aws/network';
import { PrivateBucket } from '../../lib/aws/private-bucket';
import { makeApp } from '../../stacks/aws';

/** The template of what is built in a new stack. */
function templateOf(build: (stack: Stack) => void): Template {
  const stack = new Stack(makeApp(), 'Test', { env: { account: '012345678901', region: 'eu-west-2' } });
  build(stack);
  return Template.fromStack(stack);
}

describe('a private bucket', () => {
  const template = templateOf((stack) => {
    new PrivateBucket(stack, 'Bucket', {
      bucketName: 'name',
      keyArn: 'key',
      statements: [],
      // A caller who forces settings past the type cannot open the bucket either.
      settings: {
        publicAccessBlockConfiguration: { blockPublicAcls: false },
        bucketEncryption: undefined,
        ownershipControls: undefined,
        versioningConfiguration: { status: 'Suspended' },
      } as object,
    });
  });

  test('stays private whatever its caller asks for', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  test('is encrypted with the key it was given', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'key' },
          },
        ],
      },
    });
  });

  test('refuses plain text and old TLS', () => {
    const [policy] = Object.values(template.findResources('AWS::S3::BucketPolicy'));
    const statements = policy?.['Properties'].PolicyDocument.Statement as { Sid: string; Effect: string }[];
    expect(statements.map(({ Sid, Effect }) => [Sid, Effect])).toEqual([
      ['DenyPlainText', 'Deny'],
      ['DenyOldTls', 'Deny'],
    ]);
  });

  test('outlives its stack', () => {
    template.hasResource('AWS::S3::Bucket', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });
});

test('a log group has a key and a retention, and outlives its stack', () => {
  templateOf((stack) => {
    new KeptLogGroup(stack, 'Log', { logGroupName: '/a', keyArn: 'key', retentionDays: 365 });
  }).hasResource('AWS::Logs::LogGroup', {
    Properties: { KmsKeyId: 'key', RetentionInDays: 365, LogGroupName: '/a' },
    DeletionPolicy: 'Retain',
  });
});

test('a security group without egress leads nowhere, instead of everywhere', () => {
  templateOf((stack) => {
    closedSecurityGroup(stack, 'Group', { vpcId: 'vpc', description: 'd', ingress: [], egress: [] });
  }).hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: [{ CidrIp: '255.255.255.255/32', IpProtocol: 'icmp' }],
  });
});

describe('a launch template', () => {
  const common = {
    name: 'node',
    instanceType: 'p5.48xlarge',
    image: NODE_IMAGES.nvidia,
    volumeGiB: 200,
    keyArn: 'key',
    securityGroupIds: ['cluster', 'fabric'],
    tags: { a: 'b' },
  };
  const dataOf = (props: object): any => {
    const template = templateOf((stack) => {
      makeLaunchTemplate(stack, 'Template', { ...common, fabricInterfaces: 0, ...props });
    });
    return Object.values(template.findResources('AWS::EC2::LaunchTemplate'))[0]?.['Properties']
      .LaunchTemplateData;
  };

  test('keeps metadata from containers and has no SSH key', () => {
    const data = dataOf({});
    expect(data.MetadataOptions).toMatchObject({ HttpTokens: 'required', HttpPutResponseHopLimit: 1 });
    expect(data).not.toHaveProperty('KeyName');
  });

  test('encrypts every disk', () => {
    const disks = dataOf({}).BlockDeviceMappings as { DeviceName: string; Ebs: object }[];
    expect(disks.map(({ DeviceName }) => DeviceName)).toEqual(['/dev/xvda', '/dev/xvdb']);
    for (const { Ebs } of disks)
      expect(Ebs).toMatchObject({ Encrypted: true, KmsKeyId: 'key', VolumeType: 'gp3' });
  });

  test('has one EFA interface for each network card, of which the first also carries ordinary traffic', () => {
    const interfaces = dataOf({ fabricInterfaces: 32 }).NetworkInterfaces as Record<string, unknown>[];
    expect(interfaces).toHaveLength(32);
    expect(interfaces[0]).toMatchObject({ NetworkCardIndex: 0, DeviceIndex: 0, InterfaceType: 'efa' });
    for (const [card, rest] of interfaces.slice(1).entries()) {
      expect(rest).toMatchObject({
        NetworkCardIndex: card + 1,
        DeviceIndex: 1,
        InterfaceType: 'efa-only',
        Groups: ['cluster', 'fabric'],
      });
    }
  });

  test('names its security groups once: at the interfaces, or at the top', () => {
    expect(dataOf({ fabricInterfaces: 4 })).not.toHaveProperty('SecurityGroupIds');
    expect(dataOf({})).toMatchObject({ SecurityGroupIds: ['cluster', 'fabric'] });
    expect(dataOf({})).not.toHaveProperty('NetworkInterfaces');
  });

  test('targets a Capacity Block', () => {
    expect(dataOf({ reservationId: 'cr-1', capacityBlock: true })).toMatchObject({
      InstanceMarketOptions: { MarketType: 'capacity-block' },
      CapacityReservationSpecification: { CapacityReservationTarget: { CapacityReservationId: 'cr-1' } },
    });
  });

  test('tags what is started from it', () => {
    const types = (dataOf({}).TagSpecifications as { ResourceType: string }[]).map(
      ({ ResourceType }) => ResourceType,
    );
    expect(types).toEqual(['instance', 'volume', 'network-interface']);
  });
});
