import type { AwsStage } from '../../department';
import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { statementsOf } from '../statements';
import { findRecordWriter } from './record-writer';

const PULL = ['ecr.api', 'ecr.dkr', 's3'];

/** Services without which a kind of machine does not start, or has no private way to what it runs on. */
const KINDS: readonly { readonly types: readonly string[]; readonly services: readonly string[] }[] = [
  { types: ['AWS::EKS::Nodegroup', 'aws_eks_node_group'], services: [...PULL, 'ec2', 'sts'] },
  { types: ['AWS::ECS::Service', 'aws_ecs_service'], services: [...PULL, 'logs'] },
  { types: ['AWS::SecretsManager::Secret', 'aws_secretsmanager_secret'], services: ['secretsmanager'] },
  { types: ['AWS::SageMaker::Endpoint', 'aws_sagemaker_endpoint'], services: ['sagemaker.runtime'] },
];

/** Types that run in a network, with the property that puts them there if they may also run outside. */
const MACHINES: readonly (readonly [type: string, path: string])[] = [
  ['AWS::EKS::Nodegroup', ''],
  ['AWS::ECS::Service', 'NetworkConfiguration'],
  ['AWS::EC2::Instance', ''],
  ['AWS::SageMaker::Model', 'VpcConfig'],
  ['AWS::SageMaker::NotebookInstance', 'SubnetId'],
  ['AWS::Lambda::Function', 'VpcConfig'],
  ['aws_eks_node_group', ''],
  ['aws_ecs_service', 'network_configuration'],
  ['aws_instance', ''],
  ['aws_sagemaker_model', 'vpc_config'],
  ['aws_sagemaker_notebook_instance', 'subnet_id'],
  ['aws_lambda_function', 'vpc_config'],
];

/** Services by which endpoints of models are called, by the route of the department's file. */
const ROUTES = { bedrock: 'bedrock-runtime', sagemaker: 'sagemaker.runtime' } as const;

/**
 * Services that need an endpoint, each with what uses it: machines of the templates, and callers of the models that a
 * department asks for, who come by the network wherever they are.
 */
export function servicesNeeded(templates: Templates, stage?: AwsStage): Map<string, string> {
  const needed = new Map<string, string>();
  const add = (service: string, user: string): void => {
    if (!needed.has(service)) needed.set(service, user);
  };
  for (const [name, { route }] of Object.entries(stage?.endpoints ?? {}))
    add(ROUTES[route], `the endpoint '${name}' that the department asks for`);
  const machines = machinesIn(templates);
  if (machines.length === 0) return needed;
  for (const { types, services } of KINDS) {
    const [user] = types.flatMap((type) => templates.ofType(type));
    if (user !== undefined) for (const service of services) add(service, user.address);
  }
  const model = machines.find(({ type }) => /SageMaker::Model$|^aws_sagemaker_model$/.test(type));
  if (model !== undefined) add('s3', model.address);
  const caller = findBedrockCaller(templates);
  if (caller !== undefined) add('bedrock-runtime', caller.address);
  const writer = machines.some(({ type }) => HOSTS.test(type)) ? findRecordWriter(templates) : undefined;
  if (writer !== undefined) add('logs', writer.address);
  return needed;
}

/** What runs on these sends its records itself; Lambda and SageMaker take them. */
const HOSTS =
  /(EKS::Nodegroup|ECS::Service|EC2::Instance|^aws_eks_node_group|^aws_ecs_service|^aws_instance)$/;

function machinesIn(templates: Templates): Resource[] {
  return MACHINES.flatMap(([type, path]) =>
    templates
      .ofType(type)
      .filter(({ properties }) => ask(properties, path).some(({ value }) => value.kind !== 'absent')),
  );
}

/** A policy that lets its holder call models by name. */
function findBedrockCaller(templates: Templates): Resource | undefined {
  return statementsOf(templates).find(
    ({ effect, kind, actions }) =>
      effect === 'Allow' &&
      kind === 'identity' &&
      actions.some((action) => /^bedrock:(Invoke|Converse)/i.test(textOf(action) ?? '')),
  )?.resource;
}
