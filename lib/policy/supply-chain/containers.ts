import { ask, fromJson, textOf } from '../../template';
import type { Answer, Possible, Resource, Templates } from '../../template';
import { decidedTextOf } from './decided-text';

/** A container that a resource runs, in the words of its cloud. */
export interface Container {
  readonly resource: Resource;
  readonly path: string;
  readonly body: Possible;
  readonly words: Words;
}

/** How one resource type spells what a container has. */
export interface Words {
  readonly image: string;
  /** Variables: a map, or a list of names and values. Several are put together. */
  readonly env: readonly string[];
  readonly args: readonly string[];
  /** Made for serving a model, whatever image it runs. */
  readonly serves?: true;
}

interface Place {
  readonly types: readonly string[];
  readonly at: readonly string[];
  readonly words: Words;
  /** Type of an `azapi_resource`. */
  readonly azapi?: RegExp;
}

const ECS: Words = { image: 'Image', env: ['Environment', 'Secrets'], args: ['EntryPoint', 'Command'] };
const ECS_JSON: Words = { image: 'image', env: ['environment', 'secrets'], args: ['entryPoint', 'command'] };
const KUBERNETES: Words = { image: 'image', env: ['env'], args: ['command', 'args'] };
const KUBERNETES_KINDS = [
  'deployment',
  'stateful_set',
  'daemonset',
  'daemon_set',
  'job',
  'replication_controller',
];

const WEB_APPS = ['linux_web_app', 'windows_web_app', 'linux_function_app', 'windows_function_app'];

const PLACES: readonly Place[] = [
  {
    types: ['AWS::SageMaker::Model'],
    at: ['PrimaryContainer', 'Containers[]'],
    words: { image: 'Image', env: ['Environment'], args: [], serves: true },
  },
  {
    types: ['aws_sagemaker_model'],
    at: ['primary_container[]', 'container[]'],
    words: { image: 'image', env: ['environment'], args: [], serves: true },
  },
  { types: ['AWS::ECS::TaskDefinition'], at: ['ContainerDefinitions[]'], words: ECS },
  { types: ['aws_ecs_task_definition'], at: ['container_definitions[]'], words: ECS_JSON },
  {
    types: ['AWS::Batch::JobDefinition'],
    at: [
      'ContainerProperties',
      'NodeProperties.NodeRangeProperties.Container',
      'EcsProperties.TaskProperties.Containers[]',
      'EksProperties.PodProperties.Containers[]',
      'EksProperties.PodProperties.InitContainers[]',
    ],
    words: { image: 'Image', env: ['Environment', 'Env', 'Secrets'], args: ['Command', 'Args'] },
  },
  { types: ['aws_batch_job_definition'], at: ['container_properties'], words: ECS_JSON },
  {
    types: ['AWS::Lambda::Function'],
    at: [''],
    words: { image: 'Code.ImageUri', env: ['Environment.Variables'], args: [] },
  },
  {
    types: ['AWS::Serverless::Function'],
    at: [''],
    words: { image: 'ImageUri', env: ['Environment.Variables'], args: [] },
  },
  {
    types: ['aws_lambda_function'],
    at: [''],
    words: { image: 'image_uri', env: ['environment.variables'], args: [] },
  },
  {
    types: KUBERNETES_KINDS.flatMap((kind) => [`kubernetes_${kind}`, `kubernetes_${kind}_v1`]),
    at: ['spec.template.spec.container[]', 'spec.template.spec.init_container[]'],
    words: KUBERNETES,
  },
  {
    types: ['kubernetes_pod', 'kubernetes_pod_v1'],
    at: ['spec.container[]', 'spec.init_container[]'],
    words: KUBERNETES,
  },
  {
    types: ['kubernetes_cron_job', 'kubernetes_cron_job_v1'],
    at: ['container', 'init_container'].map((name) => `spec.job_template.spec.template.spec.${name}[]`),
    words: KUBERNETES,
  },
  {
    types: ['kubernetes_manifest'],
    at: ['spec.', 'spec.template.spec.', 'spec.jobTemplate.spec.template.spec.'].flatMap((pod) =>
      ['containers', 'initContainers'].map((name) => `manifest.${pod}${name}[]`),
    ),
    words: KUBERNETES,
  },
  {
    types: ['azurerm_container_group'],
    at: ['container[]', 'init_container[]'],
    words: {
      image: 'image',
      env: ['environment_variables', 'secure_environment_variables'],
      args: ['commands'],
    },
  },
  {
    types: WEB_APPS.flatMap((name) => [`azurerm_${name}`, `azurerm_${name}_slot`]),
    at: [''],
    words: { image: '', env: ['app_settings'], args: ['site_config.app_command_line'] },
  },
  {
    types: ['azurerm_container_app', 'azurerm_container_app_job'],
    at: ['template.container[]', 'template.init_container[]'],
    words: KUBERNETES,
  },
  {
    types: ['azapi_resource', 'azapi_update_resource'],
    azapi: /^Microsoft\.App\/(containerApps|jobs)@/i,
    at: ['body.properties.template.containers[]', 'body.properties.template.initContainers[]'],
    words: KUBERNETES,
  },
  {
    types: ['azapi_resource', 'azapi_update_resource'],
    azapi: /^Microsoft\.ContainerInstance\/containerGroups@/i,
    at: ['body.properties.containers[]'],
    words: {
      image: 'properties.image',
      env: ['properties.environmentVariables'],
      args: ['properties.command'],
    },
  },
  {
    types: ['azapi_resource', 'azapi_update_resource'],
    azapi: /^Microsoft\.MachineLearningServices\/workspaces\/onlineEndpoints\/deployments@/i,
    at: ['body.properties'],
    words: { image: '', env: ['environmentVariables'], args: [], serves: true },
  },
];

/** Every container that the templates run. */
export function containersIn(templates: Templates): Container[] {
  return PLACES.flatMap(({ types, at, words, azapi }) =>
    types
      .flatMap((type) => templates.ofType(type))
      .filter((resource) => azapi === undefined || azapi.test(azapiTypeOf(resource)))
      .flatMap((resource) =>
        at.flatMap((path) =>
          ask(resource.properties, path)
            .flatMap(asData)
            .filter(({ value }) => value.kind !== 'absent')
            .map((answer) => ({ resource, path: answer.path, body: answer.value, words })),
        ),
      ),
  );
}

/** The type of an `azapi_resource`, such as `Microsoft.App/containerApps@2024-03-01`. */
export function azapiTypeOf(resource: Resource): string {
  const type = resource.properties.entries.get('type');
  return type?.kind === 'known' ? String(type.value) : '';
}

/** JSON in text is read; a body of `azapi` and definitions of ECS may be written so. */
function asData({ path, value }: Answer): Answer[] {
  if (value.kind !== 'known' && value.kind !== 'text') return [{ path, value }];
  // Once with defaults filled in, which may break an obligation, and once without, which may not prove it.
  const texts = new Set([textOf(value) ?? '', decidedTextOf(value) ?? '']);
  const read = [...texts].flatMap((text) => {
    const json = fromJson(text);
    return json === undefined || json.kind === 'known' ? [] : ask(json, '[]');
  });
  if (read.length === 0) return [{ path, value }];
  return read.map((inner) => ({
    path: [path, inner.path].filter((part) => part !== '').join('.'),
    value: inner.value,
  }));
}
