import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Blueprint } from '../../blueprint';
import type { AwsEnvironment } from '../environment';

interface Graph {
  readonly title: string;
  /** As CloudWatch has it: namespace, name, then dimension names and values in turn. */
  readonly metrics: readonly (readonly string[])[];
  readonly stat: 'Sum' | 'Average' | 'Maximum';
}

/** One page on which the owner sees models, guardrail and clusters. */
export function makeDashboard(scope: Construct, id: string, { blueprint }: AwsEnvironment): CfnDashboard {
  const { environment } = blueprint;
  const widgets = graphs(blueprint).map((graph, index) => ({
    type: 'metric',
    x: (index % 2) * 12,
    y: Math.floor(index / 2) * 6,
    width: 12,
    height: 6,
    properties: { ...graph, region: environment.region, period: 300, view: 'timeSeries' },
  }));
  return new CfnDashboard(scope, id, {
    dashboardName: environment.name,
    dashboardBody: JSON.stringify({ widgets }),
  });
}

function graphs({ environment, endpoints, clusters }: Blueprint): Graph[] {
  const managed = endpoints.flatMap((endpoint) => (endpoint.route === 'bedrock' ? [endpoint.modelId] : []));
  const hosted = endpoints.flatMap(({ route, name }) =>
    route === 'sagemaker' ? [`${environment.name}-${name}`] : [],
  );
  const bedrock = (metric: string) => managed.map((id) => ['AWS/Bedrock', metric, 'ModelId', id]);
  const sagemaker = (metric: string) =>
    hosted.map((name) => ['AWS/SageMaker', metric, 'EndpointName', name, 'VariantName', 'primary']);
  const insights = (metric: string) =>
    clusters.map(({ name }) => ['ContainerInsights', metric, 'ClusterName', name]);
  const all: Graph[] = [
    {
      title: 'Model invocations',
      stat: 'Sum',
      metrics: [...bedrock('Invocations'), ...sagemaker('Invocations')],
    },
    {
      title: 'Model errors',
      stat: 'Sum',
      metrics: [...bedrock('InvocationServerErrors'), ...sagemaker('Invocation5XXErrors')],
    },
    {
      title: 'Tokens',
      stat: 'Sum',
      metrics: [...bedrock('InputTokenCount'), ...bedrock('OutputTokenCount')],
    },
    {
      title: 'Guardrail interventions',
      stat: 'Sum',
      metrics:
        managed.length === 0
          ? []
          : [['AWS/Bedrock/Guardrails', 'InvocationsIntervened', 'Operation', 'ApplyGuardrail']],
    },
    { title: 'GPU use', stat: 'Average', metrics: insights('node_gpu_utilization') },
    { title: 'GPU memory', stat: 'Average', metrics: insights('node_gpu_memory_utilization') },
    {
      title: 'Prompts processed outside the UK',
      stat: 'Sum',
      metrics: ['InferenceOutsideUkInvocation', 'InferenceOutsideUkTrail'].map((metric) => [
        `sovereign/${environment.name}`,
        metric,
      ]),
    },
  ];
  return all.filter(({ metrics }) => metrics.length > 0);
}
