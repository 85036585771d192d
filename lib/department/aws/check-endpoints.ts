import {
  AWS_ACCELERATORS,
  findAwsAccelerator,
  findAwsImageRegistry,
  findModel,
  isInUk,
  whyNotInLondon,
} from '../../catalogue';
import type { Model, ModelRoute, SageMakerRoute } from '../../catalogue';
import { didYouMean } from '../../values';
import type { Issue } from '../../values';
import { awsStagesOf } from '../config';
import type { AwsStage } from './stage-schema';
import type { SourcedConfig, SourcedStage } from '../config';
import type { AwsEndpoint, SageMakerEndpoint } from './endpoint-schema';
import {
  minOverMax,
  noSuchRoute,
  processedAbroad,
  tooLittleMemory,
  unknownModel,
} from '../endpoint-mistakes';
import { issueAt } from '../issue-at';
import type { Path } from '../read-yaml';

/** Every model is served on the asked route, in the UK, from something that can hold it. */
export function checkAwsEndpoints({ departments }: SourcedConfig): Issue[] {
  return departments
    .flatMap(awsStagesOf)
    .flatMap((stage) =>
      Object.entries(stage.asked.endpoints).flatMap(([name, endpoint]) =>
        checkEndpoint(stage, [...stage.path, 'endpoints', name], endpoint),
      ),
    );
}

function checkEndpoint(stage: SourcedStage<AwsStage>, path: Path, endpoint: AwsEndpoint): Issue[] {
  const model = findModel(endpoint.model);
  const own =
    endpoint.route === 'sagemaker'
      ? [...checkHosting(stage, path, endpoint), ...checkImage(stage, path, endpoint)]
      : [];
  if (model === undefined) {
    return [unknownModel(stage.department, path, endpoint.model, geographyHint(endpoint.model)), ...own];
  }
  const route = model.routes.find((candidate) => candidate.route === endpoint.route);
  const memory =
    endpoint.route === 'sagemaker' && route?.route === 'sagemaker'
      ? checkMemory(stage, path, endpoint, route)
      : [];
  return [...checkRoute(stage, path, endpoint, model, route), ...own, ...memory];
}

/** People paste Bedrock ids; those with a geography in front are exactly what must not be used. */
function geographyHint(name: string): string | undefined {
  const geography = /^(us|eu|apac|jp|au|ca|global|us-gov)\./.exec(name)?.[1];
  return geography === undefined
    ? undefined
    : `'${geography}.' names a cross-Region inference profile, which processes prompts outside the UK`;
}

function checkRoute(
  stage: SourcedStage<AwsStage>,
  path: Path,
  endpoint: AwsEndpoint,
  model: Model,
  route: ModelRoute | undefined,
): Issue[] {
  const deployable = model.routes
    .filter((candidate) => candidate.route === 'bedrock' || candidate.route === 'sagemaker')
    .filter(isDeployable)
    .map((candidate) => candidate.route);
  const alternatives =
    deployable.length === 0
      ? 'AWS has no route to it in the UK: choose another model'
      : `in the UK, AWS serves it through ${deployable.join(' and ')}`;
  if (route === undefined) return [noSuchRoute(stage.department, path, endpoint, alternatives)];
  if (!route.processedIn.every(isInUk))
    return [processedAbroad(stage.department, path, model, route, alternatives)];
  if (isDeployable(route)) return [];
  return [
    issueAt(stage.department, [...path, 'model'], {
      code: 'endpoint/id-unconfirmed',
      expected: 'a model whose Bedrock id is confirmed',
      hint: 'confirm the id with the provider and add it to lib/catalogue/models.ts',
    }),
  ];
}

function isDeployable(route: ModelRoute): boolean {
  return route.processedIn.every(isInUk) && (route.route !== 'bedrock' || route.modelId !== null);
}

function checkHosting(stage: SourcedStage<AwsStage>, path: Path, endpoint: SageMakerEndpoint): Issue[] {
  const issues: Issue[] = [];
  const instanceType = endpoint.instanceType.replace(/^ml\./, '');
  const accelerator = findAwsAccelerator(instanceType);
  if (accelerator?.sagemakerHosting !== true) {
    const hosts = Object.entries(AWS_ACCELERATORS)
      .filter(([, row]) => row.sagemakerHosting)
      .map(([name]) => name);
    issues.push(
      issueAt(stage.department, [...path, 'instanceType'], {
        code: 'endpoint/not-hosted-in-london',
        expected: 'an accelerated instance type that SageMaker hosts on in eu-west-2',
        hint:
          whyNotInLondon(instanceType) ??
          didYouMean(
            endpoint.instanceType,
            hosts.map((name) => `ml.${name}`),
          ),
      }),
    );
  }
  return [...issues, ...minOverMax(stage.department, path, endpoint.instances)];
}

function checkMemory(
  stage: SourcedStage<AwsStage>,
  path: Path,
  endpoint: SageMakerEndpoint,
  route: SageMakerRoute,
): Issue[] {
  const accelerator = findAwsAccelerator(endpoint.instanceType.replace(/^ml\./, ''));
  if (accelerator?.gpuMemoryGiB == null) return [];
  const memory = Math.floor(accelerator.gpus * accelerator.gpuMemoryGiB);
  return tooLittleMemory(stage.department, [...path, 'instanceType'], endpoint.instanceType, memory, {
    model: endpoint.model,
    memoryGiB: route.minimumAcceleratorMemoryGiB,
  });
}

function checkImage(stage: SourcedStage<AwsStage>, path: Path, endpoint: SageMakerEndpoint): Issue[] {
  const at = [...path, 'image'];
  const [registry = '', ...rest] = endpoint.image.split('/');
  const [account = '', , , region = ''] = registry.split('.');
  if (region !== stage.asked.region) {
    return [
      issueAt(stage.department, at, {
        code: 'endpoint/image-not-in-uk',
        expected: `an image in a registry of ${stage.asked.region}`,
        hint: 'copy the image into the stage’s own registry',
      }),
    ];
  }
  if (account !== stage.asked.account && findAwsImageRegistry(account) === undefined) {
    return [
      issueAt(stage.department, at, {
        code: 'endpoint/image-registry',
        expected: `the registry of the stage’s account ${stage.asked.account} or of the AWS Deep Learning Containers`,
      }),
    ];
  }
  const tag = /:([^/@]+)$/.exec(rest.join('/'))?.[1];
  // Deep Learning Containers also publish tags such as 0.27-gpu…-v1 that move: an exact one names a patch version.
  const isTheirs = account !== stage.asked.account;
  if (endpoint.image.includes('@sha256:')) return [];
  if (isTheirs && tag !== undefined && /\d+\.\d+\.\d+/.test(tag)) return [];
  return [
    issueAt(stage.department, at, {
      code: 'endpoint/image-moves',
      expected: isTheirs
        ? 'a digest (@sha256:…) or a tag with a full version, such as 0.36.0-…'
        : 'a digest (@sha256:…): what was approved is then what runs',
      hint: 'a tag such as latest can mean another image tomorrow',
    }),
  ];
}
