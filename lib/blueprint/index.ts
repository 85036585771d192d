export type {
  Blueprint,
  ClusterPlan,
  EndpointPlan,
  AzureOpenAiEndpointPlan,
  MachineLearningEndpointPlan,
  PoolPlan,
  SageMakerEndpointPlan,
  SubnetPlan,
} from './blueprint';
export { describeBlueprint } from './describe-blueprint';
export { draftBlueprints } from './draft-blueprint';
export { renderBlueprint } from './render-blueprint';
