/**
 * The program of the account-settings function, as Lambda runs it. It is text because the template carries it whole:
 * a reviewer reads exactly what will run, and nothing has to be built or uploaded.
 *
 * For each setting it writes the value, reads it back, and fails the deployment when the two differ.
 * Deleting the stack changes no setting: an account never becomes less safe by it.
 */
export const HANDLER = `'use strict';
const SETTINGS = {
  'Custom::BedrockInvocationLogging': async (wanted) => {
    const { BedrockClient, PutModelInvocationLoggingConfigurationCommand: Put, GetModelInvocationLoggingConfigurationCommand: Get } = require('@aws-sdk/client-bedrock');
    const client = new BedrockClient({});
    const all = { textDataDeliveryEnabled: true, imageDataDeliveryEnabled: true, embeddingDataDeliveryEnabled: true, videoDataDeliveryEnabled: true, audioDataDeliveryEnabled: true };
    const loggingConfig = { cloudWatchConfig: { logGroupName: wanted.LogGroupName, roleArn: wanted.RoleArn, largeDataDeliveryS3Config: { bucketName: wanted.BucketName } }, ...all };
    await client.send(new Put({ loggingConfig }));
    return [loggingConfig, (await client.send(new Get({}))).loggingConfig];
  },
  'Custom::BedrockDataRetention': async (wanted) => {
    const { BedrockClient, PutAccountDataRetentionCommand: Put, GetAccountDataRetentionCommand: Get } = require('@aws-sdk/client-bedrock');
    if (!Put) throw new Error('this Lambda runtime is too old to set Bedrock data retention');
    const client = new BedrockClient({});
    await client.send(new Put({ mode: wanted.Mode }));
    return [{ mode: wanted.Mode }, await client.send(new Get({}))];
  },
  'Custom::EbsEncryptionByDefault': async (wanted) => {
    const { EC2Client, EnableEbsEncryptionByDefaultCommand, ModifyEbsDefaultKmsKeyIdCommand, GetEbsEncryptionByDefaultCommand, GetEbsDefaultKmsKeyIdCommand } = require('@aws-sdk/client-ec2');
    const client = new EC2Client({});
    await client.send(new ModifyEbsDefaultKmsKeyIdCommand({ KmsKeyId: wanted.KeyArn }));
    await client.send(new EnableEbsEncryptionByDefaultCommand({}));
    const { EbsEncryptionByDefault } = await client.send(new GetEbsEncryptionByDefaultCommand({}));
    const { KmsKeyId } = await client.send(new GetEbsDefaultKmsKeyIdCommand({}));
    return [{ EbsEncryptionByDefault: true, KmsKeyId: wanted.KeyArn }, { EbsEncryptionByDefault, KmsKeyId }];
  },
  'Custom::S3AccountPublicAccessBlock': async (wanted) => {
    const { S3ControlClient, PutPublicAccessBlockCommand: Put, GetPublicAccessBlockCommand: Get } = require('@aws-sdk/client-s3-control');
    const client = new S3ControlClient({});
    const PublicAccessBlockConfiguration = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
    await client.send(new Put({ AccountId: wanted.AccountId, PublicAccessBlockConfiguration }));
    const found = await client.send(new Get({ AccountId: wanted.AccountId }));
    return [PublicAccessBlockConfiguration, found.PublicAccessBlockConfiguration];
  },
  'Custom::ClosedDefaultSecurityGroup': async (wanted) => {
    const { EC2Client, DescribeSecurityGroupRulesCommand, RevokeSecurityGroupIngressCommand, RevokeSecurityGroupEgressCommand } = require('@aws-sdk/client-ec2');
    const client = new EC2Client({});
    const list = async () => (await client.send(new DescribeSecurityGroupRulesCommand({ Filters: [{ Name: 'group-id', Values: [wanted.GroupId] }] }))).SecurityGroupRules;
    for (const [isEgress, Revoke] of [[false, RevokeSecurityGroupIngressCommand], [true, RevokeSecurityGroupEgressCommand]]) {
      const SecurityGroupRuleIds = (await list()).filter((rule) => rule.IsEgress === isEgress).map((rule) => rule.SecurityGroupRuleId);
      if (SecurityGroupRuleIds.length > 0) await client.send(new Revoke({ GroupId: wanted.GroupId, SecurityGroupRuleIds }));
    }
    return [{ rules: 0 }, { rules: (await list()).length }];
  },
};

const differences = (wanted, found, path) =>
  wanted !== null && typeof wanted === 'object'
    ? Object.keys(wanted).flatMap((key) => differences(wanted[key], (found || {})[key], path + '.' + key))
    : wanted === found ? [] : [path + ' is ' + found + ', not ' + wanted];

exports.handler = async (event) => {
  let Status = 'SUCCESS';
  let Reason = 'set and read back';
  try {
    const apply = SETTINGS[event.ResourceType];
    if (!apply) throw new Error('no such setting: ' + event.ResourceType);
    if (event.RequestType !== 'Delete') {
      const [wanted, found] = await apply(event.ResourceProperties);
      const wrong = differences(wanted, found, event.ResourceType);
      if (wrong.length > 0) throw new Error('read back differently: ' + wrong.join('; '));
    }
  } catch (error) {
    Status = 'FAILED';
    Reason = String(error.message || error);
  }
  console.log(JSON.stringify({ ResourceType: event.ResourceType, RequestType: event.RequestType, Status, Reason }));
  const body = JSON.stringify({ Status, Reason, StackId: event.StackId, RequestId: event.RequestId, LogicalResourceId: event.LogicalResourceId, PhysicalResourceId: event.ResourceType });
  const answer = await fetch(event.ResponseURL, { method: 'PUT', body, headers: { 'content-type': '' } });
  if (!answer.ok) throw new Error('CloudFormation did not take the answer: ' + answer.status);
};
`;
