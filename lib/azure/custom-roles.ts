import { createHash } from 'node:crypto';
import type { AzureEnvironment } from './environment';
import { subscriptionId } from './names';

/**
 * Roles that Azure has none for as narrow. The state stack defines them, which an owner of the subscription deploys:
 * whoever may define roles may do anything.
 */
export const CUSTOM_ROLES = {
  'lock-setter': {
    description: 'Sets locks on what is in production, and takes none away.',
    actions: ['Microsoft.Authorization/locks/read', 'Microsoft.Authorization/locks/write'],
  },
  // The narrowest of Azure's, AzureML Data Scientist, also changes what it calls.
  // See https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-online-endpoint
  invoke: {
    description: 'Calls model endpoints, and nothing else.',
    actions: ['Microsoft.MachineLearningServices/workspaces/onlineEndpoints/score/action'],
  },
  workspace: {
    description: 'What an Azure Machine Learning workspace does with itself.',
    actions: ['Microsoft.MachineLearningServices/workspaces/*'],
  },
} as const;

export type CustomRole = keyof typeof CUSTOM_ROLES;

/** The UUID that Azure knows a role of an environment by. It is worked out, so that every stack knows it. */
export function customRoleUuid({ blueprint }: AzureEnvironment, role: CustomRole): string {
  const { account, name } = blueprint.environment;
  const hash = createHash('sha256').update(`${account}/${name}/role/${role}`).digest('hex');
  // Version 8 of RFC 9562: made in a way of one's own.
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

/** Id of a role, to assign it by. */
export function customRoleId(environment: AzureEnvironment, role: CustomRole): string {
  const subscription = subscriptionId(environment.blueprint.environment);
  return `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${customRoleUuid(environment, role)}`;
}
