import { ask, HOLE, textOf } from '../../template';
import type { Resource } from '../../template';
import type { Check, Fault } from '../control';
import { judgePart } from '../judge-part';
import { pointersTo } from '../pointing';
import { describe, isNoneOf, isOneOf, isPresent } from '../requirement';
import type { Requirement } from '../requirement';
import { missing } from './settings';

const CONTROL_PLANE = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

export const AWS_LOGGING_ROWS: readonly Requirement[] = [
  {
    types: 'AWS::CloudTrail::Trail',
    path: 'IsLogging',
    test: isOneOf(true),
    expected: 'true: the trail records nothing otherwise',
    absent: 'broken',
  },
  {
    types: 'aws_cloudtrail',
    path: 'enable_logging',
    test: isOneOf(true),
    expected: 'true: the trail records nothing otherwise',
    absent: 'fine',
  },
  {
    types: 'AWS::EC2::FlowLog',
    path: 'TrafficType',
    test: isOneOf('ALL'),
    expected: 'ALL: what was let through is as telling as what was refused',
    absent: 'broken',
    when: ({ properties }) =>
      ask(properties, 'ResourceType').every(
        ({ value }) => !(value.kind === 'known' && /^Transit/.test(String(value.value))),
      ),
  },
  {
    types: 'aws_flow_log',
    path: 'traffic_type',
    test: isOneOf('ALL'),
    expected: 'ALL: what was let through is as telling as what was refused',
    absent: 'broken',
    when: ({ properties }) => ask(properties, 'transit_gateway_id')[0]?.value.kind === 'absent',
  },
  {
    types: 'Custom::BedrockInvocationLogging',
    path: 'LogGroupName',
    test: isPresent,
    expected: 'a log group for who called which model with what',
    absent: 'broken',
  },
  {
    types: 'aws_bedrock_model_invocation_logging_configuration',
    path: 'logging_config.text_data_delivery_enabled',
    test: isNoneOf(false),
    expected: 'true, as it is by default',
    absent: 'fine',
  },
  {
    types: ['AWS::ApiGateway::Stage'],
    path: 'AccessLogSetting.DestinationArn',
    test: isPresent,
    expected: 'a log group for who called what',
    absent: 'broken',
  },
  {
    types: ['AWS::ApiGatewayV2::Stage'],
    path: 'AccessLogSettings.DestinationArn',
    test: isPresent,
    expected: 'a log group for who called what',
    absent: 'broken',
  },
  {
    types: ['aws_api_gateway_stage', 'aws_apigatewayv2_stage'],
    path: 'access_log_settings.destination_arn',
    test: isPresent,
    expected: 'a log group for who called what',
    absent: 'broken',
  },
  {
    types: ['aws_lb', 'aws_alb'],
    path: 'access_logs.enabled',
    test: isOneOf(true),
    expected: 'true: the load balancer records no requests otherwise',
    absent: 'broken',
    when: ({ properties }) =>
      !ask(properties, 'load_balancer_type').some(
        ({ value }) => value.kind === 'known' && value.value === 'gateway',
      ),
  },
];

/** All five kinds of record of each Kubernetes control plane. */
export const controlPlaneLogs: Check = (templates) =>
  [
    ['AWS::EKS::Cluster', 'Logging.ClusterLogging.EnabledTypes', 'Type'] as const,
    ['aws_eks_cluster', 'enabled_cluster_log_types', ''] as const,
  ].flatMap(([type, list, name]) =>
    templates.ofType(type).flatMap((cluster): Fault[] => {
      // Each list that there may be is judged: a condition may choose a shorter one.
      return ask(cluster.properties, list).flatMap(({ path, value }): Fault[] => {
        const items = ask(value, name === '' ? '[]' : `[].${name}`);
        const types = items.map((item) => textOf(item.value) ?? '');
        const absent = CONTROL_PLANE.filter((each) => !types.includes(each));
        const isOpen = [value, ...items.map((item) => item.value)].some(({ kind }) => kind === 'unknown');
        if (absent.length === 0 && !isOpen) return [];
        // What is left out of a default is left out until somebody decides otherwise.
        const isUnclear = absent.length === 0 || types.some((each) => each.includes(HOLE));
        return [
          {
            subject: cluster,
            path,
            verdict: isUnclear ? 'cannot-tell' : 'broken',
            got: isUnclear ? describe(items[0]?.value ?? value) : `no ${absent.join(', ')}`,
            expected: 'all five kinds of record of the control plane: none is on by default',
          },
        ];
      });
    }),
  );

/** Flow records of each network that is made. */
export const flowLogs: Check = (templates) =>
  [
    ['AWS::EC2::VPC', { types: 'AWS::EC2::FlowLog', path: 'ResourceId' }] as const,
    ['aws_vpc', { types: 'aws_flow_log', path: 'vpc_id' }] as const,
  ].flatMap(([type, place]) =>
    templates.ofType(type).flatMap((network): Fault[] => {
      const pointers = pointersTo(network, templates, [place]);
      if (pointers.some(({ certain }) => certain)) return [];
      const fault = missing(network, '', 'a flow log of the network', templates);
      return [pointers.length === 0 ? fault : { ...fault, verdict: 'cannot-tell' }];
    }),
  );

/** Requests to each load balancer. */
export const loadBalancerLogs: Check = (templates, context) =>
  templates
    .ofType('AWS::ElasticLoadBalancingV2::LoadBalancer')
    .filter(
      ({ properties }) =>
        !ask(properties, 'Type').some(({ value }) => value.kind === 'known' && value.value === 'gateway'),
    )
    .flatMap((balancer): Fault[] => {
      const settings = ask(balancer.properties, 'LoadBalancerAttributes[]').filter(({ value }) =>
        ask(value, 'Key').some((key) => textOf(key.value) === 'access_logs.s3.enabled'),
      );
      const expected = 'access_logs.s3.enabled is true: no requests are recorded otherwise';
      if (settings.length === 0) return [missing(balancer, 'LoadBalancerAttributes', expected, templates)];
      return settings.flatMap((setting) =>
        judgePart(
          { path: 'Value', test: isOneOf(true), expected, absent: 'broken' },
          balancer,
          setting,
          templates,
          context,
        ),
      );
    });

const MODEL_ROUTES = [
  'AWS::Bedrock::Agent',
  'AWS::Bedrock::Flow',
  'AWS::Bedrock::ApplicationInferenceProfile',
  'aws_bedrockagent_agent',
  'aws_bedrockagent_flow',
  'aws_bedrock_inference_profile',
  'aws_bedrock_provisioned_model_throughput',
];
const INVOCATION_LOGS = [
  'Custom::BedrockInvocationLogging',
  'aws_bedrock_model_invocation_logging_configuration',
];

/** Calls to models are recorded. It is a setting of the account, so another template may hold it unless all were given. */
export const invocationLogs: Check = (templates, { asked }) => {
  if (INVOCATION_LOGS.some((type) => templates.ofType(type).length > 0)) return [];
  const routes = MODEL_ROUTES.flatMap((type) => templates.ofType(type));
  const guardrails = asked === undefined ? [] : templates.ofType('AWS::Bedrock::Guardrail');
  return [...routes, ...guardrails].map((route) => ({
    ...missing(route, '', 'model invocation logging is set for the account', templates),
    ...(asked === undefined ? { verdict: 'cannot-tell' as const } : {}),
  }));
};

/** The only trail records management events. */
export const managementEvents: Check = (templates) => {
  const trails: Resource[] = ['AWS::CloudTrail::Trail', 'aws_cloudtrail'].flatMap((type) => [
    ...templates.ofType(type),
  ]);
  if (trails.length !== 1) return [];
  return trails.flatMap((trail) => eventFaults(trail));
};

function eventFaults(trail: Resource): Fault[] {
  const isCamel = trail.type.startsWith('AWS::');
  const [basic, advanced] = isCamel
    ? ['EventSelectors.IncludeManagementEvents', 'AdvancedEventSelectors']
    : ['event_selector.include_management_events', 'advanced_event_selector'];
  const expected = 'management events are recorded, as they are by default';
  const off = ask(trail.properties, basic).filter(({ value }) => textOf(value) === 'false');
  const selectors = ask(trail.properties, advanced).filter(({ value }) => value.kind !== 'absent');
  const categories = ask(
    trail.properties,
    isCamel ? `${advanced}.FieldSelectors.Equals[]` : `${advanced}.field_selector.equals[]`,
  ).map(({ value }) => textOf(value));
  return [
    ...off.map(({ path, value }) => ({
      subject: trail,
      path,
      verdict: 'broken' as const,
      got: describe(value),
      expected,
    })),
    ...(selectors.length > 0 && !categories.includes('Management')
      ? [
          {
            subject: trail,
            path: advanced,
            verdict: 'broken' as const,
            got: 'selectors without the category Management',
            expected,
          },
        ]
      : []),
  ];
}
