import type { Blueprint } from '../../blueprint';
import { bedrockModelArns, guardrailProfileArn } from '../names';
import type { Statement } from '../policy-document';

type Environment = Blueprint['environment'];

/** An AWS service that something in the environment calls through a VPC endpoint of its own. */
export interface PrivateService {
  /** As in `com.amazonaws.eu-west-2.<service>`. */
  readonly service: string;
  readonly kind: 'interface' | 'gateway';
  /** Who calls it. An endpoint that nobody needs is not made. */
  readonly neededBy: readonly Capability[];
  /** What may go through it. The default lets principals of the account act on resources of the account. */
  readonly statements?: (blueprint: Blueprint, organisationId: string) => Statement[];
}

export type Capability = 'cluster' | 'self-hosted model' | 'managed model';

/** Registry of the images of EKS add-ons, and of the AWS Deep Learning Containers. */
const AWS_REGISTRIES = ['602401143452', '763104351884'] as const;

/**
 * Which endpoints a network without internet needs, and why.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-interface-endpoints.html
 */
export const PRIVATE_SERVICES: readonly PrivateService[] = [
  {
    service: 's3',
    kind: 'gateway',
    neededBy: ['cluster', 'self-hosted model'],
    statements: bucketStatements,
  },
  { service: 'sts', kind: 'interface', neededBy: ['cluster', 'self-hosted model', 'managed model'] },
  {
    service: 'bedrock-runtime',
    kind: 'interface',
    neededBy: ['managed model'],
    statements: bedrockStatements,
  },
  {
    service: 'sagemaker.runtime',
    kind: 'interface',
    neededBy: ['self-hosted model'],
    statements: sagemakerStatements,
  },
  { service: 'ec2', kind: 'interface', neededBy: ['cluster'] },
  { service: 'ecr.api', kind: 'interface', neededBy: ['cluster'], statements: registryStatements },
  { service: 'ecr.dkr', kind: 'interface', neededBy: ['cluster'], statements: registryStatements },
  { service: 'eks', kind: 'interface', neededBy: ['cluster'] },
  { service: 'eks-auth', kind: 'interface', neededBy: ['cluster'] },
  { service: 'logs', kind: 'interface', neededBy: ['cluster'] },
  { service: 'monitoring', kind: 'interface', neededBy: ['cluster'] },
];

/** What the environment has that calls AWS services. */
export function capabilitiesOf({ clusters, endpoints }: Blueprint): Capability[] {
  return [
    ...(clusters.length > 0 ? (['cluster'] as const) : []),
    ...(endpoints.some((endpoint) => endpoint.route === 'sagemaker') ? (['self-hosted model'] as const) : []),
    ...(endpoints.some((endpoint) => endpoint.route === 'bedrock') ? (['managed model'] as const) : []),
  ];
}

export function privateServicesFor(blueprint: Blueprint): PrivateService[] {
  const capabilities = capabilitiesOf(blueprint);
  return PRIVATE_SERVICES.filter(({ neededBy }) =>
    neededBy.some((capability) => capabilities.includes(capability)),
  );
}

/** The policy of one endpoint. */
export function endpointStatements(
  service: PrivateService,
  blueprint: Blueprint,
  organisationId: string,
): Statement[] {
  return (
    service.statements?.(blueprint, organisationId) ??
    ownAccountStatements(blueprint.environment, organisationId)
  );
}

/** Callers are of this account and of its organisation: both, so that an account that leaves loses the way in. */
function ownCallers({ account }: Environment, organisationId: string): Record<string, string> {
  return { 'aws:PrincipalAccount': account, 'aws:PrincipalOrgID': organisationId };
}

function ownAccountStatements(environment: Environment, organisationId: string): Statement[] {
  return [
    {
      Sid: 'OwnCallersOwnResources',
      Effect: 'Allow',
      Principal: '*',
      Action: '*',
      Resource: '*',
      Condition: {
        StringEquals: ownCallers(environment, organisationId),
        // Calls that are about no single resource carry no owner.
        StringEqualsIfExists: { 'aws:ResourceAccount': environment.account },
      },
    },
  ];
}

function bucketStatements({ environment }: Blueprint, organisationId: string): Statement[] {
  return [
    ...ownAccountStatements(environment, organisationId),
    {
      // Amazon ECR keeps image layers in a bucket of its own and hands out signed links to them.
      Sid: 'ImageLayers',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::prod-${environment.region}-starport-layer-bucket/*`,
    },
  ];
}

function registryStatements({ environment }: Blueprint, organisationId: string): Statement[] {
  return [
    {
      Sid: 'PullOwnAndAwsImages',
      Effect: 'Allow',
      Principal: '*',
      Action: [
        'ecr:GetAuthorizationToken',
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:GetDownloadUrlForLayer',
        'ecr:DescribeImages',
      ],
      Resource: '*',
      Condition: {
        StringEquals: ownCallers(environment, organisationId),
        StringEqualsIfExists: { 'aws:ResourceAccount': [environment.account, ...AWS_REGISTRIES] },
      },
    },
  ];
}

function bedrockStatements({ environment, endpoints }: Blueprint, organisationId: string): Statement[] {
  const guardrails = `arn:aws:bedrock:${environment.region}:${environment.account}:guardrail/*`;
  return [
    {
      Sid: 'DepartmentsModelsOnly',
      Effect: 'Allow',
      Principal: '*',
      Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream', 'bedrock:ApplyGuardrail'],
      Resource: [...bedrockModelArns(environment, endpoints), guardrails, guardrailProfileArn(environment)],
      Condition: { StringEquals: ownCallers(environment, organisationId) },
    },
  ];
}

function sagemakerStatements({ environment }: Blueprint, organisationId: string): Statement[] {
  return [
    {
      Sid: 'DepartmentsEndpointsOnly',
      Effect: 'Allow',
      Principal: '*',
      Action: ['sagemaker:InvokeEndpoint', 'sagemaker:InvokeEndpointWithResponseStream'],
      Resource: `arn:aws:sagemaker:${environment.region}:${environment.account}:endpoint/${environment.name}-*`,
      Condition: { StringEquals: ownCallers(environment, organisationId) },
    },
  ];
}
