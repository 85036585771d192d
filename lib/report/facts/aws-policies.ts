/**
 * The telling actions of AWS's own policies, by name.
 * @see AWS Managed Policy Reference Guide
 */
export const AWS_POLICIES: Readonly<Record<string, readonly string[]>> = {
  AdministratorAccess: ['*'],
  PowerUserAccess: ['*'],
  ReadOnlyAccess: [
    's3:Get*',
    's3:List*',
    'logs:Get*',
    'logs:FilterLogEvents',
    'logs:StartQuery',
    'dynamodb:GetItem',
  ],
  IAMFullAccess: ['iam:*'],
  AmazonS3FullAccess: ['s3:*'],
  AmazonS3ReadOnlyAccess: ['s3:Get*', 's3:List*'],
  CloudWatchFullAccess: ['cloudwatch:*', 'logs:*', 'sns:*'],
  CloudWatchFullAccessV2: ['cloudwatch:*', 'logs:*', 'sns:*'],
  CloudWatchLogsFullAccess: ['logs:*'],
  CloudWatchLogsReadOnlyAccess: [
    'logs:Get*',
    'logs:FilterLogEvents',
    'logs:StartQuery',
    'logs:StartLiveTail',
  ],
  CloudWatchAgentServerPolicy: ['cloudwatch:PutMetricData', 'logs:PutLogEvents', 'logs:CreateLogGroup'],
  AmazonBedrockFullAccess: ['bedrock:*'],
  AmazonSageMakerFullAccess: ['sagemaker:*', 'ecr:BatchGetImage', 'logs:PutLogEvents', 'iam:PassRole'],
  AmazonDynamoDBFullAccess: ['dynamodb:*'],
  AmazonDynamoDBReadOnlyAccess: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan'],
  SecretsManagerReadWrite: ['secretsmanager:*'],
  AmazonEC2ContainerRegistryPullOnly: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
  AmazonEC2ContainerRegistryReadOnly: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
  AmazonEC2ContainerRegistryPowerUser: ['ecr:BatchGetImage', 'ecr:PutImage'],
  AmazonEKS_CNI_Policy: ['ec2:CreateNetworkInterface', 'ec2:AssignPrivateIpAddresses'],
  AmazonEBSCSIDriverPolicy: ['ec2:CreateVolume', 'ec2:AttachVolume', 'ec2:CreateSnapshot'],
  AWSLambdaBasicExecutionRole: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
};
