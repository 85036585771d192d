import type { Templates } from '../../template';
import type { Fault } from '../control';
import { azapiTypeOf } from '../supply-chain/containers';
import { notAsked } from './whole';

/** Machines, models and stores of data that a department file has no words for, so that none can be asked for. */
const AWS = [
  'AWS::AppRunner::Service',
  'AWS::AutoScaling::AutoScalingGroup',
  'AWS::Batch::ComputeEnvironment',
  'AWS::Bedrock::Agent',
  'AWS::Bedrock::DataSource',
  'AWS::Bedrock::Flow',
  'AWS::Bedrock::KnowledgeBase',
  'AWS::BedrockAgentCore::Runtime',
  'AWS::EC2::EC2Fleet',
  'AWS::EC2::Instance',
  'AWS::EC2::SpotFleet',
  'AWS::ECS::Cluster',
  'AWS::ECS::Service',
  'AWS::EKS::FargateProfile',
  'AWS::EMR::Cluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::DynamoDB::Table',
  'AWS::Kendra::Index',
  'AWS::OpenSearchServerless::Collection',
  'AWS::OpenSearchService::Domain',
  'AWS::PCS::Cluster',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Redshift::Cluster',
  'AWS::SageMaker::Cluster',
  'AWS::SageMaker::Domain',
  'AWS::SageMaker::NotebookInstance',
  'AWS::SageMaker::InferenceComponent',
  'AWS::SageMaker::Pipeline',
] as const;

const AZURE = [
  'azurerm_batch_pool',
  'azurerm_container_app',
  'azurerm_container_app_job',
  'azurerm_container_group',
  'azurerm_cosmosdb_account',
  'azurerm_databricks_workspace',
  'azurerm_function_app_flex_consumption',
  'azurerm_linux_function_app',
  'azurerm_linux_virtual_machine',
  'azurerm_linux_virtual_machine_scale_set',
  'azurerm_linux_web_app',
  'azurerm_machine_learning_compute_cluster',
  'azurerm_machine_learning_compute_instance',
  'azurerm_machine_learning_inference_cluster',
  'azurerm_machine_learning_synapse_spark',
  'azurerm_mssql_server',
  'azurerm_orchestrated_virtual_machine_scale_set',
  'azurerm_postgresql_flexible_server',
  'azurerm_search_service',
  'azurerm_virtual_machine',
  'azurerm_windows_virtual_machine',
  'azurerm_windows_virtual_machine_scale_set',
  'azurerm_windows_web_app',
] as const;

const AZAPI =
  /^Microsoft\.(Compute\/virtualMachine(s|ScaleSets)|App\/(containerApps|jobs)|ContainerService\/(managedClusters|fleets)|MachineLearningServices\/workspaces\/(computes|serverlessEndpoints|batchEndpoints)|Web\/sites|Search\/searchServices|DocumentDB\/databaseAccounts)@/i;

export function awsExtras(templates: Templates): Fault[] {
  return AWS.flatMap((type) => templates.ofType(type)).map((resource) => notAsked(resource, resource.type));
}

export function azureExtras(templates: Templates): Fault[] {
  return [
    ...AZURE.flatMap((type) => templates.ofType(type)).map((resource) => notAsked(resource, resource.type)),
    ...templates
      .ofType('azapi_resource')
      .filter((resource) => AZAPI.test(azapiTypeOf(resource)))
      .map((resource) => notAsked(resource, azapiTypeOf(resource))),
  ];
}
