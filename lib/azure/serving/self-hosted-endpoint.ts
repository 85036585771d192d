import { createHash } from 'node:crypto';
import { Construct } from 'constructs';
import type { MachineLearningEndpointPlan } from '../../blueprint';
import type { AzapiResource } from '../azapi';
import { addDiagnostics } from '../diagnostics';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { onlineEndpointName, registryName } from '../names';
import { recordContent } from './captured-content';
import { EndpointIdentity } from './endpoint-identity';
import { scaleEndpoint } from './endpoint-scaling';
import { EndpointTraffic } from './endpoint-traffic';
import { addMachineLearningResource, machineLearningType } from './machine-learning-resource';
import type { MachineLearningWorkspace } from './machine-learning-workspace';

const DEPLOYMENT = 'primary';

/** A version never changes, so what it is of is part of its name, and there is only ever this one. */
const VERSION = '1';

/** Where a container looks for its weights. Azure Machine Learning puts their folder somewhere below. */
const WEIGHTS_PATH = '/weights';

/** What a serving container answers on, as vLLM does: requests go to the routes of OpenAI's API, below `/`. */
const ROUTES = {
  livenessRoute: { path: '/health', port: 8000 },
  readinessRoute: { path: '/health', port: 8000 },
  scoringRoute: { path: '/', port: 8000 },
} as const;

const PROBE = { period: 'PT10S', timeout: 'PT10S', successThreshold: 1 } as const;

/** Weights of a large model take long to load: it is an hour before a container is given up. */
const PROBES = {
  livenessProbe: { ...PROBE, initialDelay: 'PT1H', failureThreshold: 30 },
  readinessProbe: { ...PROBE, initialDelay: 'PT10S', failureThreshold: 360 },
} as const;

/** Who did what with the endpoint. What its container prints can hold prompts, so it is recorded nowhere. */
const RECORDS = ['AmlOnlineEndpointTrafficLog', 'AmlOnlineEndpointEventLog'] as const;

/**
 * Open weights on a managed online endpoint. It is called through the workspace's private endpoint with tokens of Entra
 * ID; before a container starts, the service fetches image and weights as the endpoint's own identity, through its own
 * network. Whether that network has a way out is a matter of the workspace: a deployment has no say in it.
 * @see https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint
 */
export class SelfHostedEndpoint extends Construct {
  readonly endpoint: AzapiResource;

  constructor(
    scope: Construct,
    id: string,
    stack: EnvironmentStack,
    private readonly environment: AzureEnvironment,
    private readonly plan: MachineLearningEndpointPlan,
    private readonly parent: MachineLearningWorkspace,
  ) {
    super(scope, id);
    const identity = new EndpointIdentity(this, 'identity', stack, environment, plan, parent.storageId);
    this.endpoint = this.makeEndpoint(identity);
    addDiagnostics(this, 'records', environment, {
      targetResourceId: this.endpoint.id,
      categories: RECORDS,
    });
    const deployment = this.deploy(identity);
    new EndpointTraffic(this, 'traffic', {
      type: machineLearningType('workspaces/onlineEndpoints'),
      endpoint: this.endpoint,
      deployment,
      deploymentName: DEPLOYMENT,
    });
    scaleEndpoint(this, 'scaling', stack, environment, plan, deployment.id);
  }

  private makeEndpoint(identity: EndpointIdentity): AzapiResource {
    const { environment, tags } = this.environment.blueprint;
    return addMachineLearningResource(this, 'endpoint', 'workspaces/onlineEndpoints', {
      name: onlineEndpointName(environment, this.plan.name),
      parentId: this.parent.workspace.id,
      location: environment.region,
      identityIds: [identity.id],
      body: {
        kind: 'Managed',
        properties: {
          description: `${this.plan.title} for ${environment.name}.`,
          authMode: 'AADToken',
          publicNetworkAccess: 'Disabled',
        },
      },
      tags,
    });
  }

  private deploy(identity: EndpointIdentity): AzapiResource {
    const { environment, tags } = this.environment.blueprint;
    const { instances, invocationsPerInstance, machine, captured } = this.plan;
    return addMachineLearningResource(this, 'deployment', 'workspaces/onlineEndpoints/deployments', {
      name: DEPLOYMENT,
      parentId: this.endpoint.id,
      location: environment.region,
      body: {
        kind: 'Managed',
        sku: { name: 'Default', capacity: instances.min },
        properties: {
          endpointComputeType: 'Managed',
          instanceType: machine.instanceType,
          scaleSettings: { scaleType: 'Default' },
          model: this.registerWeights().id,
          modelMountPath: WEIGHTS_PATH,
          environmentId: this.registerImage().id,
          environmentVariables: containerEnvironment(this.plan),
          appInsightsEnabled: false,
          // The longest that Azure waits for an answer, and as many at once as are expected in a minute.
          requestSettings: {
            requestTimeout: 'PT3M',
            maxConcurrentRequestsPerInstance: invocationsPerInstance,
          },
          ...PROBES,
          ...(captured ? { dataCollector: recordContent(this, this.plan, this.parent) } : {}),
        },
      },
      dependsOn: [...identity.rights],
      // A change keeps the number of instances that scaling arrived at.
      lifecycle: { ignoreChanges: ['body.sku.capacity'] },
      tags: { ...tags, 'sovereign:weights-sha256': this.plan.weights.sha256 },
    });
  }

  private registerWeights(): AzapiResource {
    const { name, title, weights } = this.plan;
    return addMachineLearningResource(this, 'weights', 'workspaces/models/versions', {
      name: VERSION,
      parentId: `${this.parent.workspace.id}/models/${name}-${digestOf(weights.prefix + weights.sha256)}`,
      body: {
        properties: {
          description: `Weights of ${title}.`,
          modelType: 'custom_model',
          modelUri: this.parent.folderUri('weights', weights.prefix),
          tags: { 'sovereign:weights-sha256': weights.sha256 },
        },
      },
      dependsOn: [this.parent.datastore('weights')],
      lifecycle: { createBeforeDestroy: true },
    });
  }

  private registerImage(): AzapiResource {
    const { name, image } = this.plan;
    const { environment } = this.environment.blueprint;
    return addMachineLearningResource(this, 'image', 'workspaces/environments/versions', {
      name: VERSION,
      parentId: `${this.parent.workspace.id}/environments/${name}-${digestOf(image)}`,
      body: {
        properties: {
          description: `Serving container of ${name}.`,
          osType: 'Linux',
          image: `${registryName(environment)}.azurecr.io/${image}`,
          // It is run as it is: nothing is built on it.
          autoRebuild: 'Disabled',
          inferenceConfig: ROUTES,
        },
      },
      lifecycle: { createBeforeDestroy: true },
    });
  }
}

/**
 * Nothing is fetched and nothing is reported: the libraries in the container are told so, though it has no way out.
 * The last three are for the container's own start: where its weights are, what they should be, and how many
 * accelerators to use.
 * @see https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables
 * @see https://docs.vllm.ai/en/latest/usage/usage_stats.html
 */
function containerEnvironment({ machine, weights }: MachineLearningEndpointPlan): Record<string, string> {
  return {
    HF_HUB_OFFLINE: '1',
    TRANSFORMERS_OFFLINE: '1',
    HF_HUB_DISABLE_TELEMETRY: '1',
    VLLM_NO_USAGE_STATS: '1',
    DO_NOT_TRACK: '1',
    SOVEREIGN_WEIGHTS: WEIGHTS_PATH,
    SOVEREIGN_WEIGHTS_SHA256: weights.sha256,
    SOVEREIGN_ACCELERATORS: String(Math.max(1, Math.floor(machine.accelerators))),
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
