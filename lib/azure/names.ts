import { createHash } from 'node:crypto';
import type { Blueprint } from '../blueprint';

// Names that more than one stack has to agree on. Azure's resource ids are made of names, so stacks refer to each
// other by ids that both work out; no stack reads another's state.

type Environment = Blueprint['environment'];

/** The part of an environment that lives and changes together: each has a stack and a resource group. */
export type Lifetime =
  | 'state'
  | 'subscription'
  | 'keys'
  | 'logging'
  | 'network'
  | 'artefacts'
  | 'serving'
  | 'operations'
  | `cluster-${string}`;

export function subscriptionId({ account }: Environment): string {
  return `/subscriptions/${account}`;
}

/** `dfe-prod-network` */
export function resourceGroupName({ name }: Environment, lifetime: Lifetime): string {
  return `${name}-${lifetime}`;
}

export function resourceGroupId(environment: Environment, lifetime: Lifetime): string {
  return `${subscriptionId(environment)}/resourceGroups/${resourceGroupName(environment, lifetime)}`;
}

/**
 * Id of a resource in another stack, or of one that needs its own id early.
 * @param path type and name in turn, such as `Microsoft.KeyVault/vaults/my-vault`
 */
export function resourceId(environment: Environment, lifetime: Lifetime, path: string): string {
  return `${resourceGroupId(environment, lifetime)}/providers/${path}`;
}

/**
 * A name that is unique in the world: some services put it into a public DNS name, though nothing answers there.
 * The subscription makes it so. Lower-case letters and digits only, which every such service takes.
 * @param maximum length that the service allows
 */
export function globalName({ name, account }: Environment, purpose: string, maximum: number): string {
  const hash = createHash('sha256').update(`${account}/${name}/${purpose}`).digest('hex').slice(0, 6);
  const readable = `${name}${purpose}`.replace(/[^a-z0-9]/g, '');
  return `${readable.slice(0, maximum - hash.length)}${hash}`;
}

/** Key Vault: 3 to 24 characters. */
export function vaultName(environment: Environment): string {
  return globalName(environment, 'keys', 24);
}

/** Storage account: 3 to 24 characters. */
export function storageAccountName(
  environment: Environment,
  purpose: 'state' | 'audit' | 'flows' | 'content' | 'weights' | 'workspace',
): string {
  return globalName(environment, purpose, 24);
}

/** Container registry: 5 to 50 characters. */
export function registryName(environment: Environment): string {
  return globalName(environment, 'images', 50);
}

export function registryId(environment: Environment): string {
  return resourceId(
    environment,
    'artefacts',
    `Microsoft.ContainerRegistry/registries/${registryName(environment)}`,
  );
}

/** Azure OpenAI account, and its DNS name: 2 to 63 characters. */
export function openAiAccountName(environment: Environment): string {
  return globalName(environment, 'openai', 63);
}

export function openAiAccountId(environment: Environment): string {
  return resourceId(
    environment,
    'serving',
    `Microsoft.CognitiveServices/accounts/${openAiAccountName(environment)}`,
  );
}

/** Azure Machine Learning workspace: 3 to 33 characters. */
export function workspaceName({ name }: Environment): string {
  return `${name}-models`;
}

/** Managed online endpoint, and its DNS name: 3 to 32 characters. */
export function onlineEndpointName(environment: Environment, endpoint: string): string {
  return globalName(environment, endpoint, 32);
}

export function onlineEndpointId(environment: Environment, endpoint: string): string {
  return resourceId(
    environment,
    'serving',
    `Microsoft.MachineLearningServices/workspaces/${workspaceName(environment)}/onlineEndpoints/${onlineEndpointName(environment, endpoint)}`,
  );
}

export function logWorkspaceName({ name }: Environment): string {
  return `${name}-audit`;
}

export function logWorkspaceId(environment: Environment): string {
  return resourceId(
    environment,
    'logging',
    `Microsoft.OperationalInsights/workspaces/${logWorkspaceName(environment)}`,
  );
}

export function virtualNetworkName({ name }: Environment): string {
  return name;
}

/** User-assigned identity that a key's holder acts as: it reaches the key before the resource that needs it exists. */
export function identityName({ name }: Environment, holder: string): string {
  return `${name}-${holder}`;
}
