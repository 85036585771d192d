import type { ClusterPlan, EndpointPlan } from '../../blueprint';
import type { AzureEnvironment } from '../environment';
import { onlineEndpointId, openAiAccountId, resourceId } from '../names';

export interface MetricWatch {
  /** Ends the alert's name. */
  readonly title: string;
  readonly description: string;
  /** Id of the resource. */
  readonly target: string;
  readonly namespace: string;
  readonly metric: string;
  readonly aggregation: 'Average' | 'Total';
  /** What a quarter of an hour may not exceed. */
  readonly above: number;
  /** Values that count, or `*` for each value by itself. */
  readonly dimensions?: Readonly<Record<string, readonly string[]>>;
}

type Environment = AzureEnvironment['blueprint']['environment'];

/** Milliseconds. */
const SLOW = 60_000;

const EACH_DEPLOYMENT = { ModelDeploymentName: ['*'] };

export function metricWatches({ blueprint }: AzureEnvironment): MetricWatch[] {
  const { environment, endpoints, clusters } = blueprint;
  return [
    ...openAiWatches(environment, endpoints),
    ...endpoints.flatMap((endpoint) =>
      endpoint.route === 'machine-learning' ? hostedWatches(environment, endpoint) : [],
    ),
    ...clusters.map((cluster) => clusterWatch(environment, cluster)),
  ];
}

/**
 * What the models of the account do, each deployment by itself.
 * @see https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-cognitiveservices-accounts-metrics
 */
function openAiWatches(environment: Environment, endpoints: readonly EndpointPlan[]): MetricWatch[] {
  const managed = endpoints.filter((endpoint) => endpoint.route === 'azure-openai');
  if (managed.length === 0) return [];
  const account = {
    target: openAiAccountId(environment),
    namespace: 'Microsoft.CognitiveServices/accounts',
    dimensions: EACH_DEPLOYMENT,
  };
  const all: MetricWatch[] = [
    {
      title: 'model-latency',
      description: 'A model takes over a minute to answer.',
      ...account,
      metric: 'AzureOpenAITTLTInMS',
      aggregation: 'Average',
      above: SLOW,
    },
    {
      title: 'model-throttles',
      description: 'Azure OpenAI turned calls of a model away.',
      ...account,
      dimensions: { ...EACH_DEPLOYMENT, StatusCode: ['429'] },
      metric: 'AzureOpenAIRequests',
      aggregation: 'Total',
      above: 20,
    },
    {
      title: 'model-blocked-calls',
      description: 'The content policy stops unusually many prompts or answers.',
      ...account,
      metric: 'RAIRejectedRequests',
      aggregation: 'Total',
      above: 100,
    },
  ];
  if (managed.every(({ deploymentType }) => deploymentType !== 'ProvisionedManaged')) return all;
  return [
    ...all,
    {
      title: 'model-capacity',
      description: 'What was provisioned for a model is nearly used up. Beyond it, calls are turned away.',
      ...account,
      metric: 'AzureOpenAIProvisionedManagedUtilizationV2',
      aggregation: 'Average',
      above: 90,
    },
  ];
}

/** @see https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-machinelearningservices-workspaces-onlineendpoints-metrics */
function hostedWatches(environment: Environment, { name }: EndpointPlan): MetricWatch[] {
  const endpoint = {
    target: onlineEndpointId(environment, name),
    namespace: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints',
    aggregation: 'Average' as const,
  };
  return [
    {
      title: `endpoint-${name}-server-errors`,
      description: `The model container of ${name} failed.`,
      ...endpoint,
      metric: 'RequestsPerMinute',
      above: 1,
      dimensions: { statusCodeClass: ['5xx'] },
    },
    {
      title: `endpoint-${name}-latency`,
      description: `${name} takes over a minute to answer, one time in twenty.`,
      ...endpoint,
      metric: 'RequestLatency_P95',
      above: SLOW,
    },
  ];
}

/** @see https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-containerservice-managedclusters-metrics */
function clusterWatch(environment: Environment, { label, name }: ClusterPlan): MetricWatch {
  return {
    title: `cluster-${label}-nodes-not-ready`,
    description: `Nodes of ${name} cannot take work.`,
    target: resourceId(environment, `cluster-${label}`, `Microsoft.ContainerService/managedClusters/${name}`),
    namespace: 'Microsoft.ContainerService/managedClusters',
    metric: 'kube_node_status_condition',
    aggregation: 'Average',
    above: 0,
    dimensions: { condition: ['Ready'], status2: ['NotReady'] },
  };
}
