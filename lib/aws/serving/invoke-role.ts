import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Blueprint, EndpointPlan } from '../../blueprint';
import { trustPods } from '../cluster';
import type { AwsEnvironment } from '../environment';
import type { EnvironmentKeys } from '../keys';
import { bedrockModelArns, clusterArn, guardrailProfileArn, invokeRoleName } from '../names';
import { policyDocument } from '../policy-document';
import type { Statement } from '../policy-document';
import type { Guardrail } from './guardrail';
import { isGuarded } from './guardrail';

const INVOKE = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'] as const;

/**
 * The role that applications take to call models: exactly the department's own, and those of Bedrock only with
 * its guardrail. Pods of the environment's clusters can take it, and principals whom the account's administrators let.
 */
export class InvokeRole extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { blueprint }: AwsEnvironment,
    guardrail: Guardrail | undefined,
    keys: EnvironmentKeys,
  ) {
    super(scope, id);
    const { environment, clusters } = blueprint;
    const pods = clusters.flatMap(({ name, label }) =>
      trustPods(environment.account, clusterArn(environment, name)).Statement.map((statement) => ({
        ...statement,
        Sid: `TrustPodsOf${label.replace(/[^a-z0-9]/g, '')}`,
      })),
    );
    new CfnRole(this, 'Resource', {
      roleName: invokeRoleName(environment),
      description: `Calls the models of ${environment.name}, and no others.`,
      assumeRolePolicyDocument: policyDocument(
        {
          Sid: 'TrustAccount',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${environment.account}:root` },
          Action: 'sts:AssumeRole',
        },
        ...pods,
      ),
      policies: [
        {
          policyName: 'invoke',
          policyDocument: policyDocument(
            ...(guardrail === undefined ? [] : managedStatements(blueprint, guardrail, keys.models.in(this))),
            ...selfHostedStatements(blueprint),
          ),
        },
      ],
    });
  }
}

function managedStatements(
  { environment, endpoints }: Blueprint,
  guardrail: Guardrail,
  keyArn: string,
): Statement[] {
  const guarded = bedrockModelArns(environment, endpoints.filter(isGuarded));
  const unguarded = bedrockModelArns(
    environment,
    endpoints.filter((endpoint) => !isGuarded(endpoint)),
  );
  const own = { 'bedrock:GuardrailIdentifier': guardrail.versionArn };
  return [
    ...(guarded.length === 0
      ? []
      : ([
          {
            Sid: 'CallWithGuardrail',
            Effect: 'Allow',
            Action: INVOKE,
            Resource: guarded,
            Condition: { StringEquals: own },
          },
          {
            Sid: 'NeverWithoutGuardrail',
            Effect: 'Deny',
            Action: INVOKE,
            Resource: guarded,
            Condition: { StringNotEquals: own },
          },
        ] as const)),
    ...(unguarded.length === 0
      ? []
      : ([{ Sid: 'CallEmbeddings', Effect: 'Allow', Action: INVOKE, Resource: unguarded }] as const)),
    {
      Sid: 'OnlyTheDepartmentsModels',
      Effect: 'Deny',
      Action: INVOKE,
      NotResource: [...guarded, ...unguarded],
    },
    {
      Sid: 'ApplyGuardrail',
      Effect: 'Allow',
      Action: 'bedrock:ApplyGuardrail',
      Resource: [guardrail.arn, guardrailProfileArn(environment)],
    },
    {
      Sid: 'ReadGuardrail',
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: keyArn,
      Condition: { StringEquals: { 'kms:ViaService': `bedrock.${environment.region}.amazonaws.com` } },
    },
  ];
}

function selfHostedStatements({ environment, endpoints }: Blueprint): Statement[] {
  const arns = endpoints
    .filter((endpoint: EndpointPlan) => endpoint.route === 'sagemaker')
    .map(
      ({ name }) =>
        `arn:aws:sagemaker:${environment.region}:${environment.account}:endpoint/${environment.name}-${name}`,
    );
  if (arns.length === 0) return [];
  return [
    {
      Sid: 'CallSelfHostedModels',
      Effect: 'Allow',
      Action: ['sagemaker:InvokeEndpoint', 'sagemaker:InvokeEndpointWithResponseStream'],
      Resource: arns,
    },
  ];
}
