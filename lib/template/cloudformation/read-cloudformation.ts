import { entriesOf, isObject, objectAt, valueUnder } from '../json';
import type { Json } from '../json';
import type { Parameter, Resource, Template } from '../template';
import { ABSENT, known, mapOf, unknown } from '../value';
import type { Value } from '../value';
import { ANY_REGION } from './assembly';
import { decideConditions } from './conditions';
import { findUnread } from './find-unread';
import { assuming, resolve } from './intrinsics';
import type { Scope } from './intrinsics';
import { readParameter } from './parameters';
import { withGlobals } from './sam-globals';

/** Where a stack is deployed, and with which values of its parameters. */
export interface Deployment {
  /** Of no other template that is read. */
  readonly name: string;
  /** As AWS knows the stack, where that is another name. */
  readonly stackName?: string;
  readonly region: Value;
  readonly regionAssumed: boolean;
  readonly account: string | undefined;
  /** What a parent stack hands to a nested one. */
  readonly parameters?: ReadonlyMap<string, Value>;
}

/** A stack, and what it hands to others by name. */
export interface Stack extends Template {
  readonly exports: ReadonlyMap<string, Value>;
  /** Names of conditions that only deployment decides. */
  readonly openConditions: readonly string[];
}

/** A stack that goes wherever it is deployed to: what follows from its region is judged as if that were London. */
const ANYWHERE = unknown('whoever deploys the stack chooses its region', { likely: known('eu-west-2') });

/** Stands for the account that a stack is deployed to, when the template does not say which it is. */
export const THIS_ACCOUNT = 'this-account';

/** Reads one template as the stack that it makes. */
export function readCloudFormation(written: Json, file: string, deployment: Deployment): Stack {
  const json = withGlobals(written);
  const parameters = new Map(
    entriesOf(objectAt(json, 'Parameters')).map(([name, parameter]) => [
      name,
      readParameter(name, parameter, deployment.parameters?.get(name)),
    ]),
  );
  const scope = scopeOf(json, parameters, deployment);
  const outputs = entriesOf(objectAt(json, 'Outputs')).map(([name, output]) => {
    const { Value: value, Export: exported } = isObject(output) ? output : {};
    return { name, value: resolve(value, scope), exported: resolve(valueUnder(exported, 'Name'), scope) };
  });
  return {
    format: 'cloudformation',
    name: deployment.name,
    file,
    region: isAnywhere(deployment) ? ANYWHERE : deployment.region,
    regionAssumed: deployment.regionAssumed,
    ...(deployment.account === undefined ? {} : { account: deployment.account }),
    resources: entriesOf(objectAt(json, 'Resources'))
      .filter(([, resource]) => isMade(resource, scope))
      .map(([address, resource]) => readResource(address, resource, file, deployment.name, scope)),
    parameters,
    outputs: new Map(outputs.map(({ name, value }) => [name, value])),
    exports: new Map(
      outputs.flatMap(({ value, exported }) =>
        exported.kind === 'known' ? [[String(exported.value), value] as const] : [],
      ),
    ),
    openConditions: entriesOf(objectAt(json, 'Conditions'))
      .map(([name]) => name)
      .filter((name) => scope.decide(name) === undefined),
    terraform: [],
    providers: new Map(),
    unread: findUnread(json, file),
  };
}

function isAnywhere({ region }: Deployment): boolean {
  return region.kind === 'known' && region.value === ANY_REGION;
}

function scopeOf(json: Json, parameters: ReadonlyMap<string, Parameter>, deployment: Deployment): Scope {
  const pseudo: [string, Value][] = [
    ['AWS::Region', isAnywhere(deployment) ? known('eu-west-2') : deployment.region],
    ['AWS::AccountId', known(deployment.account ?? THIS_ACCOUNT)],
    ['AWS::Partition', known('aws')],
    ['AWS::URLSuffix', known('amazonaws.com')],
    ['AWS::StackName', known(deployment.stackName ?? deployment.name)],
    ['AWS::StackId', unknown('the stack has an id once deployed')],
    ['AWS::NotificationARNs', unknown('who is notified is decided at deployment')],
    ['AWS::NoValue', ABSENT],
  ];
  const names = {
    names: new Map([...pseudo, ...[...parameters].map(([name, { value }]) => [name, value] as const)]),
    resources: new Set(Object.keys(objectAt(json, 'Resources'))),
    mappings: objectAt(json, 'Mappings'),
  };
  return { ...names, decide: decideConditions(objectAt(json, 'Conditions'), names) };
}

/** A resource is made unless its condition is certain not to be met. */
function isMade(json: Json, scope: Scope): boolean {
  if (!isObject(json) || typeof json.Condition !== 'string') return true;
  return scope.decide(json.Condition) !== false;
}

function readResource(address: string, json: Json, file: string, stack: string, scope: Scope): Resource {
  const resource = isObject(json) ? json : {};
  // Where it is made, its condition is met.
  const made = typeof resource.Condition === 'string' ? assuming(scope, resource.Condition, true) : scope;
  const properties = resolve(resource.Properties, made);
  const settings = Object.entries(resource).filter(([key]) => key !== 'Properties' && key !== 'Type');
  return {
    address,
    type: typeof resource.Type === 'string' ? resource.Type : '',
    mode: 'managed',
    properties: properties.kind === 'map' ? properties : mapOf([]),
    settings: mapOf(settings.map(([key, value]) => [key, resolve(value, made)])),
    stack,
    origin: { file, keys: ['Resources', address, 'Properties'] },
  };
}
