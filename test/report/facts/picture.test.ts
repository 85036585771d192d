import { readNetwork } from '../../../lib/report/facts/read-network';
import { readPicture } from '../../../lib/report/facts/read-picture';
import type { Picture } from '../../../lib/report/facts/picture';
import { readTemplates } from '../../../lib/template';
import { shippedReports } from '../../support/reports';

function pictureOf(name: string, json: unknown): Picture {
  const result = readTemplates([{ name, text: JSON.stringify(json) }]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return readPicture(result.value, readNetwork(result.value));
}

const aws = (resources: unknown): Picture => pictureOf('a.template.json', { Resources: resources });
const azure = (resource: unknown): Picture => pictureOf('main.tf.json', { resource });

/** `bucket -key-> key`, by what the things are called. */
function linesOf({ nodes, groups, edges }: Picture): string[] {
  const names = new Map([
    ...groups.map(({ id, title }) => [id, title] as const),
    ...nodes.map(({ id, name, what }) => [id, name === '' ? what : name] as const),
  ]);
  return edges.map(({ from, to, kind, label }) =>
    [names.get(from)!, `-${kind}->`, names.get(to)!, label].join(' ').trim(),
  );
}

/** Lines but for those of the internet: what says nothing of it is open. */
const closed = (picture: Picture): string[] =>
  linesOf(picture).filter((line) => !line.startsWith('The internet '));

describe('the picture', () => {
  test('a cluster is in its subnets, which are one where they differ in their zone', () => {
    const subnet = (zone: string, range: string): object => ({
      Type: 'AWS::EC2::Subnet',
      Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: range, AvailabilityZoneId: `euw2-az${zone}` },
    });
    const { groups, nodes } = aws({
      Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.1.0.0/16' } },
      WorkAz1Subnet: subnet('1', '10.1.1.0/24'),
      WorkAz2Subnet: subnet('2', '10.1.2.0/24'),
      Other: subnet('1', '10.1.3.0/24'),
      Cluster: {
        Type: 'AWS::EKS::Cluster',
        Properties: { Name: 'c', ResourcesVpcConfig: { SubnetIds: [{ Ref: 'WorkAz1Subnet' }] } },
      },
      Pool: {
        Type: 'AWS::EKS::Nodegroup',
        Properties: { ClusterName: { Ref: 'Cluster' }, NodegroupName: 'gpu' },
      },
    });
    const cluster = nodes.find(({ name }) => name === 'c');
    expect(cluster?.lines).toEqual(['pool: gpu']);
    expect(groups.find(({ id }) => id === cluster?.group)).toMatchObject({
      title: '2 subnets Work',
      detail: '10.1.1.0/24, 10.1.2.0/24',
      within: 'a/Vpc',
    });
    expect(nodes.find(({ name }) => name === 'Other')).toMatchObject({ what: 'Subnet', group: 'a/Vpc' });
  });

  test('a function in no network may call the internet, which is no way in', () => {
    const picture = aws({ F: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'f' } } });
    expect(picture.nodes.find(({ name }) => name === 'f')?.lines).toContain(
      'in no network: may call public addresses',
    );
    expect(picture.nodes.find(({ what }) => what === 'The internet')?.name).toBe(
      'no way in; 1 outside the networks may call it',
    );
    expect(linesOf(picture).filter((line) => line.includes('-internet->'))).toEqual([]);
    const elsewhere = aws({ G: { Type: 'AWS::EC2::VPCEndpoint', Properties: { VpcId: 'vpc-1' } } });
    expect(elsewhere.nodes.find(({ what }) => what === 'The internet')?.name).toBe(
      'no way in or out in these templates',
    );
  });

  test('what is encrypted with which key, and what is recorded where', () => {
    const lines = closed(
      aws({
        Key: { Type: 'AWS::KMS::Key', Properties: {} },
        Alias: {
          Type: 'AWS::KMS::Alias',
          Properties: { AliasName: 'alias/data', TargetKeyId: { Ref: 'Key' } },
        },
        Bucket: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketName: 'store',
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [
                { ServerSideEncryptionByDefault: { KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
              ],
            },
          },
        },
        Queue: {
          Type: 'AWS::SNS::Topic',
          Properties: {
            TopicName: 'topic',
            KmsMasterKeyId: 'arn:aws:kms:eu-west-2:444455556666:key/0',
          },
        },
        // The name of a guardrail is in that of the log group, which does not make it keep records.
        Guardrail: { Type: 'AWS::Bedrock::Guardrail', Properties: { Name: 'store' } },
        Trail: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: { TrailName: 'trail', S3BucketName: 'store' },
        },
      }),
    );
    expect(lines).toEqual([
      'store -key-> data',
      'topic -key-> account 444455556666 key/0',
      'trail -log-> store',
    ]);
  });

  test('on Azure a key is told by its address, and a vault for secrets encrypts nothing', () => {
    const id = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/store';
    const picture = azure({
      azurerm_key_vault: { v: { name: 'vault' } },
      azurerm_storage_account: {
        s: {
          name: 'store',
          customer_managed_key: { key_vault_key_id: 'https://vault.vault.azure.net/keys/data' },
        },
        h: {
          name: 'hard',
          customer_managed_key: { managed_hsm_key_id: 'https://hsm.managedhsm.azure.net/keys/data' },
        },
      },
      azurerm_machine_learning_workspace: { w: { name: 'work', key_vault_id: '${azurerm_key_vault.v.id}' } },
      azurerm_log_analytics_workspace: { l: { name: 'logs' } },
      azurerm_monitor_diagnostic_setting: {
        d: {
          target_resource_id: `${id}/blobServices/default`,
          log_analytics_workspace_id: '${azurerm_log_analytics_workspace.l.id}',
        },
      },
    });
    expect(closed(picture)).toEqual(['store -key-> vault data', 'hard -key-> hsm data', 'store -log-> logs']);
    expect(picture.nodes.find(({ name }) => name === 'hsm')?.group).toBe('outside');
  });

  test('whoever outside is trusted is there; everybody, only as far as conditions let them', () => {
    const trust = (principal: object, more: object = {}): object => ({
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'role',
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more }],
        },
      },
    });
    expect(linesOf(aws({ R: trust({ AWS: 'arn:aws:iam::444455556666:root' }) }))).toEqual([
      '444455556666 -trust-> role trusted',
    ]);
    expect(linesOf(aws({ R: trust({ Service: 'ec2.amazonaws.com' }) }))).toEqual([]);
    expect(linesOf(aws({ R: trust({ AWS: '*' }) }))[0]).toContain('conditions let in -trust-> role');
    const limited = { Condition: { StringEquals: { 'aws:PrincipalAccount': '444455556666' } } };
    expect(linesOf(aws({ R: trust({ AWS: '*' }, limited) }))).toEqual(['444455556666 -trust-> role trusted']);
    const federated = azure({
      azurerm_user_assigned_identity: { i: { name: 'deploy' } },
      azurerm_federated_identity_credential: {
        f: {
          name: 'f',
          issuer: 'https://issuer.example',
          subject: 'repo:a/b',
          parent_id: '${azurerm_user_assigned_identity.i.id}',
        },
      },
    });
    expect(linesOf(federated)).toEqual(['https://issuer.example -trust-> deploy signs in as']);
  });

  test('the internet has a line to what faces it, and none to what does not', () => {
    const api = (open: boolean): Picture =>
      aws({
        Cluster: {
          Type: 'AWS::EKS::Cluster',
          Properties: { Name: 'c', ResourcesVpcConfig: { EndpointPublicAccess: open } },
        },
      });
    expect(linesOf(api(true))).toEqual([expect.stringMatching(/^The internet -internet-> c/)]);
    expect(linesOf(api(false))).toEqual([]);
    expect(api(false).nodes.find(({ what }) => what === 'The internet')?.name).toBe('no way in or out');
  });
});

describe('the picture of what is shipped', () => {
  const reports = shippedReports(['dfe/prod/azure', 'dsit/evaluation/aws']);

  test('every line leads from something to something that is there', () => {
    for (const { picture } of reports) {
      const ids = new Set([...picture.nodes, ...picture.groups].map(({ id }) => id));
      expect(ids.size).toBe(picture.nodes.length + picture.groups.length);
      const ends = picture.edges.flatMap(({ from, to }) => [from, to]);
      expect(ends.filter((id) => !ids.has(id))).toEqual([]);
      expect(picture.nodes.filter(({ group }) => !ids.has(group))).toEqual([]);
    }
  });

  test('each cluster is encrypted with a key of the department, and recorded', () => {
    for (const { picture } of reports) {
      const cluster = picture.nodes.find(({ what }) => what.startsWith('Kubernetes cluster'))!;
      const kinds = picture.edges.filter(({ from }) => from === cluster.id).map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['key', 'log']));
    }
  });
});
