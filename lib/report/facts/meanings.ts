import { matchesWildcard } from '../../values';

/** What actions come to in plain words; each is meant by whoever may do one of them. Not every action there is. */
const MEANINGS: readonly (readonly [means: string, ...actions: readonly string[]])[] = [
  [
    'calls models',
    'bedrock:InvokeModel',
    'bedrock:InvokeModelWithResponseStream',
    'bedrock:Converse',
    'bedrock:InvokeAgent',
    'bedrock:InvokeFlow',
    'bedrock:CreateModelInvocationJob',
    'sagemaker:InvokeEndpoint',
    'sagemaker:InvokeEndpointAsync',
    'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action',
    'Microsoft.CognitiveServices/accounts/OpenAI/deployments/completions/action',
    'Microsoft.CognitiveServices/accounts/OpenAI/deployments/embeddings/action',
    'Microsoft.CognitiveServices/accounts/OpenAI/images/generations/action',
    'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/score/action',
  ],
  ['applies guardrails', 'bedrock:ApplyGuardrail'],
  [
    'changes guardrails',
    'bedrock:UpdateGuardrail',
    'bedrock:DeleteGuardrail',
    'Microsoft.CognitiveServices/accounts/raiPolicies/write',
    'Microsoft.CognitiveServices/accounts/raiPolicies/delete',
  ],
  [
    'decides whether prompts are recorded',
    'bedrock:PutModelInvocationLoggingConfiguration',
    'bedrock:DeleteModelInvocationLoggingConfiguration',
    'Microsoft.Insights/diagnosticSettings/write',
  ],
  [
    'deploys models',
    'bedrock:CreateProvisionedModelThroughput',
    'sagemaker:CreateEndpoint',
    'sagemaker:UpdateEndpoint',
    'Microsoft.CognitiveServices/accounts/deployments/write',
    'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments/write',
  ],
  [
    'deploys',
    'cloudformation:CreateStack',
    'cloudformation:UpdateStack',
    'Microsoft.Resources/deployments/write',
  ],
  [
    'reads what is stored',
    's3:GetObject',
    's3:GetObjectVersion',
    's3:GetObjectVersionForReplication',
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:Scan',
    'rds-data:ExecuteStatement',
    'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read',
    'Microsoft.Storage/storageAccounts/fileServices/fileshares/files/read',
  ],
  [
    'writes what is stored',
    's3:PutObject',
    's3:ReplicateObject',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write',
    'Microsoft.Storage/storageAccounts/fileServices/fileshares/files/write',
  ],
  [
    'deletes what is stored',
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    'dynamodb:DeleteItem',
    'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete',
  ],
  [
    'reads log records',
    'logs:GetLogEvents',
    'logs:FilterLogEvents',
    'logs:StartQuery',
    'logs:StartLiveTail',
    'Microsoft.OperationalInsights/workspaces/query/read',
  ],
  ['writes log records', 'logs:PutLogEvents'],
  ['deletes log records', 'logs:DeleteLogGroup', 'logs:DeleteLogStream'],
  [
    'decrypts',
    'kms:Decrypt',
    'Microsoft.KeyVault/vaults/keys/decrypt/action',
    'Microsoft.KeyVault/vaults/keys/unwrap/action',
  ],
  [
    'encrypts',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'Microsoft.KeyVault/vaults/keys/encrypt/action',
    'Microsoft.KeyVault/vaults/keys/wrap/action',
  ],
  ['lets others use keys', 'kms:CreateGrant'],
  [
    'administers keys',
    'kms:PutKeyPolicy',
    'kms:ScheduleKeyDeletion',
    'kms:DisableKey',
    'Microsoft.KeyVault/vaults/keys/delete',
    'Microsoft.KeyVault/vaults/keys/write',
    'Microsoft.KeyVault/vaults/keys/create/action',
  ],
  [
    'reads secrets',
    'secretsmanager:GetSecretValue',
    'ssm:GetParameter',
    'Microsoft.KeyVault/vaults/secrets/getSecret/action',
  ],
  [
    'takes keys of storage accounts or model services',
    'Microsoft.Storage/storageAccounts/listKeys/action',
    'Microsoft.CognitiveServices/accounts/listKeys/action',
  ],
  [
    'gives itself or others rights',
    'iam:AttachRolePolicy',
    'iam:PutRolePolicy',
    'iam:CreateAccessKey',
    'iam:CreatePolicyVersion',
    'iam:UpdateAssumeRolePolicy',
    's3:PutBucketPolicy',
    'Microsoft.Authorization/roleAssignments/write',
  ],
  [
    'hands identities to services',
    'iam:PassRole',
    'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action',
    'Microsoft.ManagedIdentity/userAssignedIdentities/any/assign/action',
  ],
  ['becomes roles', 'sts:AssumeRole'],
  ['changes code that runs', 'lambda:UpdateFunctionCode'],
  ['pulls images', 'ecr:BatchGetImage', 'Microsoft.ContainerRegistry/registries/pull/read'],
  ['pushes images', 'ecr:PutImage', 'Microsoft.ContainerRegistry/registries/push/write'],
  [
    'enters clusters as an administrator',
    'Microsoft.ContainerService/managedClusters/secrets/read',
    'Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action',
    'Microsoft.ContainerService/managedClusters/runcommand/action',
  ],
  ['signs in to clusters', 'Microsoft.ContainerService/managedClusters/listClusterUserCredential/action'],
  [
    'changes the network',
    'ec2:CreateNetworkInterface',
    'ec2:AuthorizeSecurityGroupIngress',
    'ec2:CreateRoute',
    'Microsoft.Network/virtualNetworks/write',
  ],
  [
    'approves private endpoints',
    'Microsoft.Storage/storageAccounts/privateEndpointConnections/write',
    'Microsoft.KeyVault/vaults/privateEndpointConnections/write',
    'Microsoft.ContainerRegistry/registries/privateEndpointConnections/write',
    'Microsoft.CognitiveServices/accounts/privateEndpointConnections/write',
  ],
  ['changes private DNS', 'Microsoft.Network/privateDnsZones/A/write'],
  ['sets locks', 'Microsoft.Authorization/locks/write'],
  ['takes locks away', 'Microsoft.Authorization/locks/delete'],
  ['changes vaults', 'Microsoft.KeyVault/vaults/write'],
  ['changes storage accounts', 'Microsoft.Storage/storageAccounts/write'],
  ['sends messages', 'sns:Publish', 'sqs:SendMessage', 'kinesis:PutRecord', 'firehose:PutRecord'],
  ['reads messages', 'sqs:ReceiveMessage', 'kinesis:GetRecords'],
  ['makes, changes and deletes any resource', 'Microsoft.Any/thing/write'],
  ['looks at settings', 'Microsoft.Resources/subscriptions/resourceGroups/read'],
];

/** In plain words what may be done. */
export function meaningsOf(may: (action: string) => boolean): string[] {
  return MEANINGS.flatMap(([means, ...actions]) => (actions.some(may) ? [means] : []));
}

/** Whether an action, in full, is one of those that a policy or role names. Upper and lower case are the same. */
export function isAmong(action: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matchesWildcard(pattern.toLowerCase(), action.toLowerCase()));
}

/** Whether an action is one of Azure's: `*` of AWS is none of them, and the reverse. */
export function isOfAzure(action: string): boolean {
  return action.startsWith('Microsoft.');
}
