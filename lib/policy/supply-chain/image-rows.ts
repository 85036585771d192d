import { ask, leaves, textOf } from '../../template';
import { faultOf } from '../judge-text';
import type { Possible } from '../../template';
import type { Check, Fault } from '../control';
import { describe, judge, require } from '../requirement';
import type { Requirement, Test, Verdict } from '../requirement';
import { azapiTypeOf, containersIn } from './containers';
import { judgeImage, PINNED_IMAGE } from './judge-image';

/** Images of everything that runs containers, judged where each cloud names them. */
export const containerImages: Check = (templates) =>
  containersIn(templates)
    .filter(({ words }) => words.image !== '')
    .flatMap(({ resource, path, body, words }) =>
      (body.kind === 'map' ? ask(body, words.image) : [{ path: words.image, value: body }]).flatMap(
        (answer): Fault[] => {
          const verdict =
            answer.value.kind === 'absent' ? 'fine' : judgeImage(answer.value, resource, templates);
          if (verdict === 'fine') return [];
          return [
            {
              subject: resource,
              path: [path, answer.path].filter((part) => part !== '').join('.'),
              verdict,
              got: describe(answer.value),
              expected: PINNED_IMAGE,
            },
          ];
        },
      ),
    );

const test: Test = (value, resource, templates) => judgeImage(value, resource, templates);

function image(
  types: string | readonly string[],
  path: string,
  more: Partial<Requirement> = {},
): Requirement {
  return { types, path, test, expected: PINNED_IMAGE, absent: 'fine', ...more };
}

/** CodeBuild's own images are AWS's, in the region, and have no digest. */
const buildImage: Test = (value, resource, templates) =>
  /^aws\/codebuild\//.test(textOf(value) ?? '') ? 'fine' : judgeImage(value, resource, templates);

const webApps = ['linux_web_app', 'linux_web_app_slot', 'windows_web_app', 'windows_web_app_slot'].map(
  (name) => `azurerm_${name}`,
);

/** Images that are named outside a list of containers. */
export const singleImages: Check = require([
  image('AWS::CodeBuild::Project', 'Environment.Image', { test: buildImage }),
  image('aws_codebuild_project', 'environment.image', { test: buildImage }),
  image('AWS::AppRunner::Service', 'SourceConfiguration.ImageRepository.ImageIdentifier'),
  image('aws_apprunner_service', 'source_configuration.image_repository.image_identifier'),
  image('AWS::SageMaker::ModelPackage', 'InferenceSpecification.Containers.Image'),
  image('AWS::SageMaker::ImageVersion', 'BaseImage'),
  image('AWS::SageMaker::ProcessingJob', 'AppSpecification.ImageUri'),
  image('AWS::BedrockAgentCore::Runtime', 'AgentRuntimeArtifact.ContainerConfiguration.ContainerUri'),
  image('azurerm_batch_pool', 'container_configuration.container_image_names[]'),
  image(['azapi_resource', 'azapi_update_resource'], 'body.properties.image', {
    when: (resource) =>
      /^Microsoft\.MachineLearningServices\/(workspaces|registries)\/environments\/versions@/i.test(
        azapiTypeOf(resource),
      ),
  }),
  {
    types: ['azapi_resource', 'azapi_update_resource'],
    path: 'body.properties.environmentId',
    test: (value) => (/azureml:\/\/registries\//i.test(textOf(value) ?? '') ? 'broken' : 'fine'),
    expected: 'an environment of the workspace itself: a shared registry changes its images',
    absent: 'fine',
    when: (resource) => /onlineEndpoints\/deployments@/i.test(azapiTypeOf(resource)),
  },
]);

/** Web apps name the registry and the image apart. */
export const webAppImages: Check = (templates) =>
  [...webApps, 'azurerm_linux_function_app', 'azurerm_linux_function_app_slot']
    .flatMap((type) => templates.ofType(type))
    .flatMap((resource) =>
      ask(resource.properties, 'site_config.application_stack').flatMap(({ path, value }) => {
        const stacks = ask(value, 'docker').filter((answer) => answer.value.kind === 'map');
        const [stack, names] =
          stacks[0] === undefined
            ? [value, { registry: 'docker_registry_url', name: 'docker_image_name', tag: undefined }]
            : [stacks[0].value, { registry: 'registry_url', name: 'image_name', tag: 'image_tag' }];
        return ask(stack, names.name).flatMap((image): Fault[] => {
          if (image.value.kind === 'absent') return [];
          const registries = ask(stack, names.registry).map((answer) => answer.value);
          const tags = names.tag === undefined ? [] : ask(stack, names.tag).map((answer) => answer.value);
          const verdicts = registries.map((registry): Verdict =>
            judgeImage(joined(registry, image.value, tags[0]), resource, templates),
          );
          const verdict = verdicts.includes('broken')
            ? 'broken'
            : verdicts.includes('cannot-tell')
              ? 'cannot-tell'
              : 'fine';
          return faultOf(resource, `${path}.${image.path}`, verdict, image.value, PINNED_IMAGE);
        });
      }),
    );

function joined(registry: Possible, name: Possible, tag: Possible | undefined): Possible {
  const parts: Possible[] = registry.kind === 'absent' ? [] : [registry, { kind: 'known', value: '/' }];
  const ending: Possible[] =
    tag === undefined || tag.kind === 'absent' ? [] : [{ kind: 'known', value: ':' }, tag];
  return { kind: 'text', parts: [...parts, name, ...ending] };
}

const PUBLIC_REGISTRIES =
  /(^|[^\w.-])((registry-1\.|index\.)?docker\.io|ghcr\.io|quay\.io|nvcr\.io|public\.ecr\.aws|gcr\.io|registry\.k8s\.io|k8s\.gcr\.io|mcr\.microsoft\.com|registry\.gitlab\.com)(?![\w.-])/i;

/** Charts come from a private registry, and their values name no public one. */
export const charts: Check = (templates, context) =>
  templates.ofType('helm_release').flatMap((resource) => {
    const [chart] = ask(resource.properties, 'chart');
    const isLocal = /^(\.|\/|\uFFFC\/)/.test(chart === undefined ? '' : (textOf(chart.value) ?? ''));
    const expected =
      'a chart of a registry in the UK: oci://….dkr.ecr.eu-west-2.amazonaws.com or oci://….azurecr.io';
    const from = (value: Possible): Verdict => {
      const text = textOf(value) ?? '';
      if (text === '\uFFFC') return 'cannot-tell';
      return /^oci:\/\/([^/]+\.dkr\.ecr\.eu-west-2\.amazonaws\.com|[^/]+\.azurecr\.io|\uFFFC)(\/|$)/.test(
        text,
      )
        ? 'fine'
        : 'broken';
    };
    const isWhole = /:\/\//.test(chart === undefined ? '' : (textOf(chart.value) ?? ''));
    const source = isLocal
      ? []
      : judge(
          { path: isWhole ? 'chart' : 'repository', test: from, expected, absent: 'broken' },
          resource,
          templates,
          context,
        );
    const named = leaves(resource.properties).flatMap(({ path, value }): Fault[] => {
      const found =
        path === 'repository' || path === 'chart' ? null : PUBLIC_REGISTRIES.exec(textOf(value) ?? '');
      return found === null
        ? []
        : [
            {
              subject: resource,
              path,
              verdict: 'broken',
              got: `'${found[2] ?? ''}'`,
              expected: PINNED_IMAGE,
            },
          ];
    });
    return [...source, ...named];
  });

/** Manifests in text name images line by line. */
export const manifests: Check = (templates) =>
  templates.ofType('kubectl_manifest').flatMap((resource) =>
    ask(resource.properties, 'yaml_body').flatMap(({ path, value }) =>
      [...(textOf(value) ?? '').matchAll(/^\s*(?:-\s+)?image:\s*["']?([^\s"'#]+)/gm)].flatMap(
        (match): Fault[] => {
          const verdict = judgeImage({ kind: 'known', value: match[1] ?? '' }, resource, templates);
          return faultOf(resource, path, verdict, `'${match[1] ?? ''}'`, PINNED_IMAGE);
        },
      ),
    ),
  );
