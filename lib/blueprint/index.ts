export type {
  Blueprint,
  ClusterPlan,
  EndpointPlan,
  PoolPlan,
  SelfHostedEndpointPlan,
  SubnetPlan,
} from './blueprint';
export { draftBlueprints } from './draft-blueprint';
export { renderBlueprint } from './render-blueprint';
