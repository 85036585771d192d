import type { AzureEndpoint, AzureStage } from '../department';
import type { EndpointPlan } from './blueprint';
import { draftAzureMachine } from './draft-azure-machine';
import { draftServedModel } from './draft-served-model';

export function draftAzureEndpoints({ endpoints }: AzureStage): EndpointPlan[] {
  return Object.entries(endpoints).map(([name, endpoint]: [string, AzureEndpoint]) =>
    draftEndpoint(name, endpoint),
  );
}

function draftEndpoint(name: string, endpoint: AzureEndpoint): EndpointPlan {
  const { route, base } = draftServedModel(name, endpoint);
  if (endpoint.route === 'azure-openai') {
    const offer =
      route.route === 'azure-openai'
        ? route.offers.find(({ deploymentType }) => deploymentType === endpoint.deploymentType)
        : undefined;
    if (route.route !== 'azure-openai' || offer === undefined)
      throw new Error(`not offered so, though checked: ${endpoint.model}`);
    const { deploymentType, version, retires } = offer;
    return {
      ...base,
      route: 'azure-openai',
      modelId: route.modelId,
      deploymentType,
      capacity: endpoint.capacity,
      version,
      retires,
    };
  }
  const { vmSize, instances, invocationsPerInstance, image, weights, capture } = endpoint;
  return {
    ...base,
    route: 'machine-learning',
    machine: draftAzureMachine(vmSize),
    instances,
    invocationsPerInstance,
    image,
    weights,
    captured: capture === 'content',
  };
}
