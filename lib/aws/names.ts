import type { Blueprint } from '../blueprint';
import { compareText } from '../values';

// Names that more than one stack has to agree on. Stacks name each other's resources through these where a policy
// must say exactly which, and through published values everywhere else.

type Environment = Blueprint['environment'];

/** Bucket names are unique in the world: the account makes them so. */
export function bucketName(
  { name, account }: Environment,
  purpose: 'audit-landing' | 'audit-archive' | 'content' | 'weights',
): string {
  return `${name}-${purpose}-${account}`;
}

/** Log groups are sorted by class first, because retention and access go by class. */
export function logGroupName({ name }: Environment, kind: 'audit' | 'content', subject: string): string {
  return `/${name}/${kind}/${subject}`;
}

export function trailArn({ region, account, name }: Environment): string {
  return `arn:aws:cloudtrail:${region}:${account}:trail/${name}`;
}

export function roleArn({ account }: Environment, roleName: string): string {
  return `arn:aws:iam::${account}:role/${roleName}`;
}

/** The role with which CloudFormation deploys, made when the account was bootstrapped for the CDK. */
export function deploymentRoleArn(environment: Environment): string {
  return roleArn(environment, `cdk-hnb659fds-cfn-exec-role-${environment.account}-${environment.region}`);
}

/** Role with which Bedrock writes prompts and completions to their log group. */
export function invocationLogRoleName({ name }: Environment): string {
  return `${name}-invocation-log`;
}

/** ARNs of exactly the foundation models that the department asked for, in London; no inference profile is one. */
export function bedrockModelArns({ region }: Environment, endpoints: Blueprint['endpoints']): string[] {
  const ids = endpoints.flatMap((endpoint) => (endpoint.route === 'bedrock' ? [endpoint.modelId] : []));
  return [...new Set(ids)].sort(compareText).map((id) => `arn:aws:bedrock:${region}::foundation-model/${id}`);
}

/**
 * The one guardrail profile that stays in the UK: from London to London. The Standard tier needs a profile, and
 * whoever applies the guardrail needs leave for the profile as well.
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/guardrail-profiles-permissions.html
 */
export function guardrailProfileArn({ region, account }: Environment): string {
  return `arn:aws:bedrock:${region}:${account}:guardrail-profile/uk.guardrail.v1:0`;
}

/** Role that applications take to call models. */
export function invokeRoleName({ name }: Environment): string {
  return `${name}-invoke`;
}

export function clusterArn({ region, account }: Environment, clusterName: string): string {
  return `arn:aws:eks:${region}:${account}:cluster/${clusterName}`;
}

/** `<account>.dkr.ecr.<region>.amazonaws.com/<repository>[:tag|@digest]` */
export function imageRepositoryArn(image: string): string {
  const match = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com\/([^:@]+)/.exec(image);
  if (match === null) throw new Error(`not an ECR image, though checked: ${image}`);
  const [, account = '', region = '', repository = ''] = match;
  return `arn:aws:ecr:${region}:${account}:repository/${repository}`;
}
