import { matchesWildcard } from '../values';

/**
 * Actions by which data is read or changed, a model is called, a key or secret is used, or rights are taken. Each can be
 * limited to resources; what is not here, such as `ec2:Describe*`, is harmless on all or cannot be limited.
 * @see AWS Service Authorization Reference
 */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  s3: [
    'GetObject',
    'GetObjectVersion',
    'GetObjectVersionForReplication',
    'PutObject',
    'DeleteObject',
    'DeleteObjectVersion',
    'ReplicateObject',
    'ReplicateDelete',
    'PutBucketPolicy',
    'DeleteBucketPolicy',
    'BypassGovernanceRetention',
  ],
  kms: [
    'Decrypt',
    'Encrypt',
    'GenerateDataKey',
    'GenerateDataKeyWithoutPlaintext',
    'ReEncryptFrom',
    'ReEncryptTo',
    'CreateGrant',
    'Sign',
    'PutKeyPolicy',
    'ScheduleKeyDeletion',
    'DisableKey',
  ],
  bedrock: [
    'InvokeModel',
    'InvokeModelWithResponseStream',
    'Converse',
    'ConverseStream',
    'InvokeAgent',
    'InvokeFlow',
    'InvokeInlineAgent',
    'CreateModelInvocationJob',
    'Retrieve',
    'UpdateGuardrail',
    'DeleteGuardrail',
  ],
  sagemaker: ['InvokeEndpoint', 'InvokeEndpointAsync', 'InvokeEndpointWithResponseStream'],
  secretsmanager: ['GetSecretValue', 'BatchGetSecretValue', 'PutSecretValue', 'PutResourcePolicy'],
  dynamodb: [
    'GetItem',
    'BatchGetItem',
    'Query',
    'Scan',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'BatchWriteItem',
    'PartiQLSelect',
  ],
  logs: ['GetLogEvents', 'FilterLogEvents', 'StartQuery', 'DeleteLogGroup', 'DeleteLogStream'],
  sqs: ['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'SetQueueAttributes'],
  sns: ['Publish', 'Subscribe', 'SetTopicAttributes'],
  kinesis: ['GetRecords', 'PutRecord', 'PutRecords'],
  firehose: ['PutRecord', 'PutRecordBatch'],
  lambda: ['InvokeFunction', 'UpdateFunctionCode', 'AddPermission'],
  ecr: ['PutImage', 'SetRepositoryPolicy', 'BatchDeleteImage'],
  es: ['ESHttpGet', 'ESHttpPost', 'ESHttpPut', 'ESHttpDelete'],
  aoss: ['APIAccessAll'],
  'rds-data': ['ExecuteStatement', 'BatchExecuteStatement'],
  'rds-db': ['connect'],
  cloudtrail: ['StopLogging', 'DeleteTrail', 'UpdateTrail'],
  sts: ['AssumeRole'],
  iam: [
    'PassRole',
    'CreateAccessKey',
    'CreateLoginProfile',
    'UpdateLoginProfile',
    'AttachRolePolicy',
    'AttachUserPolicy',
    'AttachGroupPolicy',
    'PutRolePolicy',
    'PutUserPolicy',
    'PutGroupPolicy',
    'CreatePolicyVersion',
    'SetDefaultPolicyVersion',
    'UpdateAssumeRolePolicy',
    'AddUserToGroup',
  ],
};

const ALL = Object.entries(TELLING).flatMap(([service, names]) => names.map((name) => `${service}:${name}`));

/** The telling actions that an action of a policy, wildcards and all, allows. */
export function tellingActions(action: string): string[] {
  return ALL.filter((name) => matchesWildcard(action.toLowerCase(), name.toLowerCase()));
}

/** Whether an action is every action of a service in which actions are told apart. */
export function isWholeService(action: string): boolean {
  const [service = '', name] = action.toLowerCase().split(':');
  if (/^\*+$/.test(action)) return true;
  return (
    name !== undefined && /^\*+$/.test(name) && (service.includes('*') || Object.hasOwn(TELLING, service))
  );
}
