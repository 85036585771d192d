import type { AwsEndpoint, AwsStage } from '../department';
import type { EndpointPlan } from './blueprint';
import { draftAwsMachine } from './draft-aws-machine';
import { draftServedModel } from './draft-served-model';

export function draftAwsEndpoints({ endpoints }: AwsStage): EndpointPlan[] {
  return Object.entries(endpoints).map(([name, endpoint]: [string, AwsEndpoint]) =>
    draftEndpoint(name, endpoint),
  );
}

function draftEndpoint(name: string, endpoint: AwsEndpoint): EndpointPlan {
  const { route, base } = draftServedModel(name, endpoint);
  if (endpoint.route === 'bedrock') {
    if (route.route !== 'bedrock' || route.modelId === null)
      throw new Error(`no Bedrock id, though checked: ${endpoint.model}`);
    return { ...base, route: 'bedrock', modelId: route.modelId };
  }
  const { instanceType, instances, invocationsPerInstance, image, weights, capture } = endpoint;
  return {
    ...base,
    route: 'sagemaker',
    machine: draftAwsMachine(instanceType.replace(/^ml\./, '')),
    instances,
    invocationsPerInstance,
    image,
    weights,
    captured: capture === 'content',
  };
}
