import { findAwsAccelerator } from '../../catalogue';
import { ask, textOf } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import { acceleratorsOf } from './catalogued';
import { isSaid, spoken } from './spoken';

const CAMEL = {
  type: 'InstanceType',
  first: 'InitialInstanceCount',
  serverless: 'ServerlessConfig.MaxConcurrency',
  scaling: 'AWS::ApplicationAutoScaling::ScalableTarget',
  of: 'ResourceId',
  most: 'MaxCapacity',
};
const SNAKE: typeof CAMEL = {
  type: 'instance_type',
  first: 'initial_instance_count',
  serverless: 'serverless_config.max_concurrency',
  scaling: 'aws_appautoscaling_target',
  of: 'resource_id',
  most: 'max_capacity',
};

/** The machines that serve a variant of a SageMaker endpoint, in words. */
export function instancesOf(variant: Value, endpoint: Resource | undefined, templates: Templates): string {
  const names = isSaid(variant, 'VariantName') || isSaid(variant, 'ModelName') ? CAMEL : SNAKE;
  if (isSaid(variant, names.serverless)) {
    return `serverless, at most ${spoken(variant, names.serverless)} requests at once`;
  }
  const type = spoken(variant, names.type);
  const accelerators = acceleratorsOf(
    findAwsAccelerator(type.replace(/^ml\./, '')),
    /^ml\.(p|g|inf|trn)\d/.test(type),
  );
  const most = endpoint === undefined ? [] : mostOf(endpoint, names, templates);
  const count = spoken(variant, names.first, '1');
  return `${count} × ${type} (${accelerators === 'none' ? 'no accelerators' : `each ${accelerators}`})${most
    .map((number) => `, at most ${number} when scaled out`)
    .join('')}`;
}

function mostOf(endpoint: Resource, names: typeof CAMEL, templates: Templates): string[] {
  const called = ['EndpointName', 'name'].flatMap((path) =>
    ask(endpoint.properties, path).flatMap(({ value }) => textOf(value) ?? []),
  );
  return templates
    .ofType(names.scaling)
    .filter((target) =>
      ask(target.properties, names.of).some(({ value }) =>
        called.some((name) => (textOf(value) ?? '').startsWith(`endpoint/${name}/`)),
      ),
    )
    .map((target) => spoken(target.properties, names.most));
}
