import type { OutsideKind } from './outside-kind';

const IS_SAID = /./s;
const IS_TRUE = /^true$/;

/** Jobs that watch models, by the name of what they watch. */
const WATCHED = ['DataQuality', 'ModelQuality', 'ModelBias', 'ModelExplainability'];

/**
 * What AWS runs in a network of its own, with a way to public addresses, when it is given none.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/infrastructure-connect-to-resources.html
 */
export const OUTSIDE_AWS: readonly OutsideKind[] = [
  {
    what: 'function',
    types: ['AWS::Lambda::Function'],
    kept: [
      [
        ['VpcConfig.SubnetIds[]', IS_SAID],
        // It is then in the network of the machines that it is run on.
        ['CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.CapacityProviderArn', IS_SAID],
      ],
    ],
  },
  // What `Globals` says is filled in by AWS, at deployment.
  {
    what: 'function',
    types: ['AWS::Serverless::Function'],
    kept: [[['VpcConfig.SubnetIds[]', IS_SAID]]],
    unread: true,
  },
  { what: 'function', types: ['aws_lambda_function'], kept: [[['vpc_config.subnet_ids[]', IS_SAID]]] },
  { what: 'build project', types: ['AWS::CodeBuild::Project'], kept: [[['VpcConfig.Subnets[]', IS_SAID]]] },
  { what: 'build project', types: ['aws_codebuild_project'], kept: [[['vpc_config.subnets[]', IS_SAID]]] },
  {
    what: 'notebook',
    types: ['AWS::SageMaker::NotebookInstance'],
    kept: [[['DirectInternetAccess', /^Disabled$/]]],
  },
  {
    what: 'notebook',
    types: ['aws_sagemaker_notebook_instance'],
    kept: [[['direct_internet_access', /^Disabled$/]]],
  },
  {
    what: 'notebook domain',
    types: ['AWS::SageMaker::Domain'],
    kept: [[['AppNetworkAccessType', /^VpcOnly$/]]],
  },
  {
    what: 'notebook domain',
    types: ['aws_sagemaker_domain'],
    kept: [[['app_network_access_type', /^VpcOnly$/]]],
  },
  // A container that is isolated can call nothing, wherever it runs.
  {
    what: 'model',
    types: ['AWS::SageMaker::Model'],
    kept: [
      [
        ['VpcConfig.Subnets[]', IS_SAID],
        ['EnableNetworkIsolation', IS_TRUE],
      ],
    ],
  },
  {
    what: 'model',
    types: ['aws_sagemaker_model'],
    kept: [
      [
        ['vpc_config.subnets[]', IS_SAID],
        ['enable_network_isolation', IS_TRUE],
      ],
    ],
  },
  {
    what: 'monitoring job',
    types: WATCHED.map((name) => `AWS::SageMaker::${name}JobDefinition`),
    kept: [
      [
        ['NetworkConfig.VpcConfig.Subnets[]', IS_SAID],
        ['NetworkConfig.EnableNetworkIsolation', IS_TRUE],
      ],
    ],
  },
  {
    what: 'web service',
    types: ['AWS::AppRunner::Service'],
    kept: [[['NetworkConfiguration.EgressConfiguration.EgressType', /^VPC$/]]],
  },
  {
    what: 'web service',
    types: ['aws_apprunner_service'],
    kept: [[['network_configuration.egress_configuration.egress_type', /^VPC$/]]],
  },
  {
    what: 'agent runtime',
    types: ['AWS::BedrockAgentCore::Runtime'],
    kept: [[['NetworkConfiguration.NetworkMode', /^VPC$/]]],
  },
];
