export type {
  Blueprint,
  ClusterPlan,
  EndpointPlan,
  ManagedEndpointPlan,
  NetworkPlan,
  PoolPlan,
  SelfHostedEndpointPlan,
  SubnetPlan,
  SubnetPurpose,
} from './blueprint';
export { draftBlueprint, draftBlueprints } from './draft-blueprint';
export { renderBlueprint } from './render-blueprint';
