import { CfnRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { SageMakerEndpointPlan } from '../../blueprint';
import type { AwsEnvironment } from '../environment';
import type { EnvironmentKeys } from '../keys';
import { bucketName, imageRepositoryArn } from '../names';
import { policyDocument, trustServiceFor } from '../policy-document';
import type { Statement } from '../policy-document';

/** What SageMaker may do for one endpoint: fetch its image and weights, place it in the network, write its log. */
export function makeExecutionRole(
  scope: Construct,
  id: string,
  { blueprint }: AwsEnvironment,
  plan: SageMakerEndpointPlan,
  keys: EnvironmentKeys,
  logArn: string,
): CfnRole {
  const { environment } = blueprint;
  const { account, region, name } = environment;
  return new CfnRole(scope, id, {
    description: `What SageMaker may do for the endpoint ${name}-${plan.name}.`,
    assumeRolePolicyDocument: trustServiceFor(
      'sagemaker.amazonaws.com',
      account,
      `arn:aws:sagemaker:${region}:${account}:*`,
    ),
    policies: [
      {
        policyName: 'serve',
        policyDocument: policyDocument(
          ...weightsStatements(
            `arn:aws:s3:::${bucketName(environment, 'weights')}`,
            plan.weights.prefix,
            keys.models.in(scope),
          ),
          ...imageStatements(plan.image),
          ...networkStatements(account),
          {
            Sid: 'UseVolumeKey',
            Effect: 'Allow',
            Action: ['kms:CreateGrant', 'kms:DescribeKey'],
            Resource: keys.compute.in(scope),
          },
          ...recordStatements(logArn),
          ...(plan.captured
            ? captureStatements(
                `arn:aws:s3:::${bucketName(environment, 'content')}`,
                plan.name,
                keys.content.in(scope),
              )
            : []),
        ),
      },
    ],
  });
}

function weightsStatements(bucketArn: string, prefix: string, keyArn: string): Statement[] {
  return [
    {
      Sid: 'ListWeights',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: bucketArn,
      Condition: { StringLike: { 's3:prefix': `${prefix}*` } },
    },
    { Sid: 'ReadWeights', Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucketArn}/${prefix}*` },
    { Sid: 'DecryptWeights', Effect: 'Allow', Action: 'kms:Decrypt', Resource: keyArn },
  ];
}

function imageStatements(image: string): Statement[] {
  return [
    // The one ECR call that is about no repository.
    { Sid: 'SignInToRegistry', Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' },
    {
      Sid: 'PullImage',
      Effect: 'Allow',
      Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      Resource: imageRepositoryArn(image),
    },
  ];
}

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html */
function networkStatements(account: string): Statement[] {
  return [
    {
      Sid: 'PlaceInNetwork',
      Effect: 'Allow',
      Action: [
        'ec2:CreateNetworkInterface',
        'ec2:CreateNetworkInterfacePermission',
        'ec2:DeleteNetworkInterface',
        'ec2:DeleteNetworkInterfacePermission',
      ],
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceAccount': account } },
    },
    {
      // Looking at networks cannot be limited to one.
      Sid: 'LookAtNetwork',
      Effect: 'Allow',
      Action: [
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeVpcs',
        'ec2:DescribeDhcpOptions',
        'ec2:DescribeSubnets',
        'ec2:DescribeSecurityGroups',
      ],
      Resource: '*',
    },
  ];
}

function recordStatements(logArn: string): Statement[] {
  return [
    {
      Sid: 'WriteLog',
      Effect: 'Allow',
      // The group is there already; SageMaker asks for leave to make it all the same.
      Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
      Resource: [logArn, `${logArn}:log-stream:*`],
    },
    {
      Sid: 'CountInvocations',
      Effect: 'Allow',
      Action: 'cloudwatch:PutMetricData',
      Resource: '*',
      Condition: { StringLike: { 'cloudwatch:namespace': ['AWS/SageMaker', '/aws/sagemaker/*'] } },
    },
  ];
}

function captureStatements(bucketArn: string, endpoint: string, keyArn: string): Statement[] {
  return [
    {
      Sid: 'RecordContent',
      Effect: 'Allow',
      Action: 's3:PutObject',
      Resource: `${bucketArn}/capture/${endpoint}/*`,
    },
    {
      // Large records are uploaded in parts, which S3 has to decrypt to put together.
      Sid: 'EncryptContent',
      Effect: 'Allow',
      Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
      Resource: keyArn,
    },
  ];
}
