import {
  AZURE_ACCELERATORS,
  findAzureAccelerator,
  findModel,
  isInUk,
  whyNotInUkAzure,
} from '../../catalogue';
import type { AzureOpenAiRoute, MachineLearningRoute, Model } from '../../catalogue';
import { compareText, didYouMean } from '../../values';
import type { Issue } from '../../values';
import type { AzureEndpoint, AzureOpenAiEndpoint, MachineLearningEndpoint } from './endpoint-schema';
import type { AzureStage } from './stage-schema';
import { azureStagesOf } from '../config';
import type { SourcedConfig, SourcedStage } from '../config';
import {
  minOverMax,
  noSuchRoute,
  processedAbroad,
  tooLittleMemory,
  unknownModel,
} from '../endpoint-mistakes';
import { issueAt } from '../issue-at';
import type { Path } from '../read-yaml';

type Stage = SourcedStage<AzureStage>;

/** Deployment types that process in the region of the account. @see azure-ai-docs, deployment types */
const IN_REGION = ['Standard', 'ProvisionedManaged'];

/** Every model is served on the asked route, in the UK, in a version that is not retired. */
export function checkAzureEndpoints({ departments }: SourcedConfig, today: string): Issue[] {
  return departments
    .flatMap(azureStagesOf)
    .flatMap((stage) =>
      Object.entries(stage.asked.endpoints).flatMap(([name, endpoint]) =>
        checkEndpoint(stage, [...stage.path, 'endpoints', name], endpoint, today),
      ),
    );
}

function checkEndpoint(stage: Stage, path: Path, endpoint: AzureEndpoint, today: string): Issue[] {
  if (stage.asked.region === 'ukwest') {
    return [
      issueAt(stage.department, path, {
        code: 'endpoint/not-in-uk-west',
        got: `${endpoint.route} in ukwest`,
        expected: 'model endpoints in a stage in uksouth',
        hint: 'UK West serves no models; it holds networks, storage, keys, records and clusters for disaster recovery',
      }),
    ];
  }
  const own = endpoint.route === 'machine-learning' ? checkHosting(stage, path, endpoint) : [];
  const model = findModel(endpoint.model);
  if (model === undefined) return [...own, unknownModel(stage.department, path, endpoint.model)];
  const route = model.routes.find((candidate) => candidate.route === endpoint.route);
  if (route === undefined)
    return [...own, noSuchRoute(stage.department, path, endpoint, alternatives(model))];
  if (endpoint.route === 'azure-openai' && route.route === 'azure-openai')
    return checkOffer(stage, path, endpoint, model, route, today);
  if (endpoint.route === 'machine-learning' && route.route === 'machine-learning')
    return [...own, ...checkMemory(stage, path, endpoint, route)];
  return own;
}

function alternatives(model: Model): string {
  const inUk = model.routes.filter(
    (route) =>
      route.processedIn.every(isInUk) &&
      (route.route === 'azure-openai' || route.route === 'machine-learning'),
  );
  return inUk.length === 0
    ? 'Azure serves it nowhere in the UK: choose another model'
    : `in the UK, Azure serves it through ${inUk.map((route) => route.route).join(' and ')}`;
}

function checkOffer(
  stage: Stage,
  path: Path,
  endpoint: AzureOpenAiEndpoint,
  model: Model,
  route: AzureOpenAiRoute,
  today: string,
): Issue[] {
  if (!IN_REGION.includes(endpoint.deploymentType)) {
    return [
      issueAt(stage.department, [...path, 'deploymentType'], {
        code: 'endpoint/deployment-type',
        expected: IN_REGION.join(' or '),
        hint: whyNotInRegion(endpoint.deploymentType) ?? didYouMean(endpoint.deploymentType, IN_REGION),
      }),
    ];
  }
  if (!route.processedIn.every(isInUk))
    return [processedAbroad(stage.department, path, model, route, alternatives(model))];
  const offer = route.offers.find(({ deploymentType }) => deploymentType === endpoint.deploymentType);
  if (offer === undefined) {
    return [
      issueAt(stage.department, [...path, 'deploymentType'], {
        code: 'endpoint/not-offered-so',
        expected: `for ${endpoint.model} in UK South, ${route.offers.map(({ deploymentType }) => deploymentType).join(' or ')}`,
      }),
    ];
  }
  const issues: Issue[] = [];
  if (compareText(offer.retires, today) <= 0) {
    issues.push(
      issueAt(stage.department, [...path, 'model'], {
        code: 'endpoint/retired',
        expected: 'a model that Azure still serves',
        hint: `${model.title} (${offer.version}) was retired on ${offer.retires}`,
      }),
    );
  }
  if (endpoint.capacity % offer.minimumCapacity !== 0) {
    issues.push(
      issueAt(stage.department, [...path, 'capacity'], {
        code: 'endpoint/capacity',
        expected: `a multiple of ${String(offer.minimumCapacity)} provisioned throughput units`,
      }),
    );
  }
  return issues;
}

function whyNotInRegion(deploymentType: string): string | undefined {
  if (/^(Global|Developer)/.test(deploymentType)) return 'it processes prompts in any region of the world';
  if (deploymentType.startsWith('DataZone'))
    return 'the UK is in no data zone: it processes prompts in the EU or the US';
  return undefined;
}

function checkHosting(stage: Stage, path: Path, endpoint: MachineLearningEndpoint): Issue[] {
  const issues: Issue[] = [];
  if (findAzureAccelerator(endpoint.vmSize)?.onlineEndpoint !== true) {
    const hosts = Object.entries(AZURE_ACCELERATORS)
      .filter(([, row]) => row.onlineEndpoint)
      .map(([name]) => name);
    issues.push(
      issueAt(stage.department, [...path, 'vmSize'], {
        code: 'endpoint/not-hosted-in-uk',
        expected: 'a GPU size that managed online endpoints run on in uksouth',
        hint: whyNotInUkAzure(endpoint.vmSize) ?? didYouMean(endpoint.vmSize, hosts) ?? hosts.join(', '),
      }),
    );
  }
  return [...issues, ...minOverMax(stage.department, path, endpoint.instances)];
}

function checkMemory(
  stage: Stage,
  path: Path,
  endpoint: MachineLearningEndpoint,
  route: MachineLearningRoute,
): Issue[] {
  const accelerator = findAzureAccelerator(endpoint.vmSize);
  if (accelerator === undefined) return [];
  const memory = Math.floor(accelerator.gpus * accelerator.gpuMemoryGiB);
  return tooLittleMemory(stage.department, [...path, 'vmSize'], endpoint.vmSize, memory, {
    model: endpoint.model,
    memoryGiB: route.minimumAcceleratorMemoryGiB,
  });
}
