import { pointersTo } from '../../policy';
import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import type { RecordRow } from './logs';
import { namedAt } from './named';
import { RECORD_SOURCES } from './record-sources-aws';
import type { RecordSource } from './record-sources-aws';
import { readModels } from './read-models';
import { addressOf, either, isSaid, spoken, wordsOf } from './spoken';

export function awsRecords(templates: Templates): RecordRow[] {
  const rows = RECORD_SOURCES.flatMap((source) =>
    source.types
      .flatMap((type) => templates.ofType(type))
      .filter((resource) => source.when === undefined || isSaid(resource.properties, source.when))
      .map((resource) => rowOf(resource, source, templates)),
  );
  return [...rows, ...templates.ofType('AWS::ElasticLoadBalancingV2::LoadBalancer').map(balancerRow)];
}

/** CloudFormation writes what a load balancer records as a list of keys and values. */
function balancerRow(balancer: Resource): RecordRow {
  const settings = ask(balancer.properties, 'LoadBalancerAttributes[]').map(({ value }) => value);
  const under = (key: string): string[] =>
    settings.filter((each) => spoken(each, 'Key') === key).map((each) => spoken(each, 'Value'));
  const [enabled = 'false'] = under('access_logs.s3.enabled');
  return {
    resource: addressOf(balancer),
    what: 'Requests to a load balancer (access log)',
    kind: 'audit',
    detail: '',
    on: enabled === 'true' ? 'yes' : enabled === 'false' ? 'no' : 'unknown',
    to: under('access_logs.s3.bucket'),
  };
}

function rowOf(resource: Resource, source: RecordSource, templates: Templates): RecordRow {
  const { what, kind, to, detail } = source;
  const said = to.filter((path) => isSaid(resource.properties, path));
  return {
    resource: addressOf(resource),
    what,
    kind,
    detail: detail
      .filter(([, path]) => isSaid(resource.properties, path))
      .map(([label, path]) => `${label}${spoken(resource.properties, path)}`)
      .join('; '),
    on: isOn(resource, source, said.length > 0),
    to: said.map((path) => namedAt(resource, path, templates)),
  };
}

function isOn({ properties }: Resource, { on }: RecordSource, isSent: boolean): RecordRow['on'] {
  if (on === undefined) return isSent ? 'yes' : 'no';
  const [path, absent] = on;
  const answers = ask(properties, path).map(({ value }) => value);
  const said = answers.map((value) =>
    value.kind === 'absent'
      ? absent
      : value.kind === 'list' || value.kind === 'map'
        ? value.kind === 'list' && value.items.length === 0
          ? 'no'
          : 'yes'
        : value.kind === 'unknown'
          ? 'unknown'
          : /^(false|no|)$/i.test(textOf(value) ?? '')
            ? 'no'
            : 'yes',
  );
  const [first] = said;
  return first !== undefined && said.every((each) => each === first) ? first : 'unknown';
}

const INVOCATIONS = [
  'Custom::BedrockInvocationLogging',
  'aws_bedrock_model_invocation_logging_configuration',
];
const NETWORKS = [
  ['AWS::EC2::VPC', { types: 'AWS::EC2::FlowLog', path: 'ResourceId' }] as const,
  ['aws_vpc', { types: 'aws_flow_log', path: 'vpc_id' }] as const,
];

/** What nothing in the templates records, though there is something to record. */
export function notRecordedOnAws(templates: Templates): string[] {
  const isThere = (...types: readonly string[]): boolean =>
    types.some((type) => templates.ofType(type).length > 0);
  const isAws = templates.resources().some(({ type }) => /^(AWS::|aws_)/.test(type));
  const networks = NETWORKS.flatMap(([type, place]) =>
    templates
      .ofType(type)
      .filter((network) => !pointersTo(network, templates, [place]).some(({ certain }) => certain)),
  );
  const captured = ['AWS::SageMaker::EndpointConfig', 'aws_sagemaker_endpoint_configuration']
    .flatMap((type) => templates.ofType(type))
    .some(
      ({ properties }) =>
        isSaid(properties, 'DataCaptureConfig') || isSaid(properties, 'data_capture_config'),
    );
  const { models } = readModels(templates);
  const ofBedrock = models.some(({ service }) => service === 'Amazon Bedrock');
  const own = models.filter(({ service }) => service === 'Amazon SageMaker').map(({ endpoint }) => endpoint);
  return [
    ...(isAws && !isThere('AWS::CloudTrail::Trail', 'aws_cloudtrail')
      ? ['Calls of the cloud’s API: no trail is made here, though the organisation may have one']
      : []),
    ...networks.map((network) => `Network flows of ${addressOf(network)}`),
    ...(ofBedrock && !isThere(...INVOCATIONS) ? ['Prompts and completions of models on Bedrock'] : []),
    ...(captured
      ? []
      : own.map((endpoint) => `Prompts and completions of ${endpoint}, which the environment runs`)),
  ];
}

const KEEPS: ReadonlyMap<string, string> = new Map([
  ['none', 'Amazon Bedrock keeps nothing of what models are asked and answer: the account is set to none'],
]);

/** What Bedrock itself keeps, which a custom resource sets for the account. */
export function bedrockKeeps(templates: Templates): string[] {
  const settings = templates
    .resources()
    .filter(({ type, mode }) => mode === 'managed' && /^Custom::.*Bedrock.*Retention/i.test(type))
    .flatMap(({ properties }) => ['Mode', 'mode'].flatMap((path) => ask(properties, path)))
    .filter(({ value }) => value.kind !== 'absent')
    .map(({ value }) => wordsOf(value));
  if (settings.length > 0) {
    return [
      KEEPS.get(either(settings)) ?? `What Amazon Bedrock keeps by itself is set to: ${either(settings)}`,
    ];
  }
  const callsBedrock = readModels(templates).models.some(({ service }) => service === 'Amazon Bedrock');
  return callsBedrock
    ? ['The template does not say what Amazon Bedrock keeps by itself of what models are asked and answer']
    : [];
}
