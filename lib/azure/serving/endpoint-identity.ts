import { RoleAssignment } from '@cdktn/provider-azurerm/lib/role-assignment';
import { UserAssignedIdentity } from '@cdktn/provider-azurerm/lib/user-assigned-identity';
import { Construct } from 'constructs';
import type { MachineLearningEndpointPlan } from '../../blueprint';
import { WEIGHTS_CONTAINER } from '../artefacts';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { CAPTURE_CONTAINER } from '../logging';
import { identityName, registryId } from '../names';
import { storageAccountId } from '../private-storage-account';

interface Right {
  readonly scope: string;
  readonly role: string;
  readonly condition?: string;
}

/** What one endpoint's machines act as: they fetch their image and their weights. An endpoint never changes identity. */
export class EndpointIdentity extends Construct {
  readonly id: string;
  /** Machines that start without these do not start. */
  readonly rights: readonly RoleAssignment[];

  constructor(
    scope: Construct,
    id: string,
    stack: EnvironmentStack,
    environment: AzureEnvironment,
    plan: MachineLearningEndpointPlan,
    workspaceStorageId: string,
  ) {
    super(scope, id);
    const { blueprint } = environment;
    const identity = new UserAssignedIdentity(this, 'identity', {
      name: identityName(blueprint.environment, `endpoint-${plan.name}`),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      tags: blueprint.tags,
    });
    this.id = identity.id;
    this.rights = Object.entries(rightsOf(environment, plan, workspaceStorageId)).map(
      ([name, { scope: scopeId, role, condition }]) =>
        new RoleAssignment(this, name, {
          scope: scopeId,
          roleDefinitionName: role,
          condition,
          conditionVersion: condition === undefined ? undefined : '2.0',
          principalId: identity.principalId,
          principalType: 'ServicePrincipal',
        }),
    );
  }
}

function rightsOf(
  environment: AzureEnvironment,
  { weights, captured }: MachineLearningEndpointPlan,
  workspaceStorageId: string,
): Record<string, Right> {
  const container = (
    lifetime: 'artefacts' | 'logging',
    account: 'weights' | 'content',
    name: string,
  ): string => `${storageAccountId(environment, lifetime, account)}/blobServices/default/containers/${name}`;
  return {
    'pull-image': { scope: registryId(environment.blueprint.environment), role: 'AcrPull' },
    'read-weights': {
      scope: container('artefacts', 'weights', WEIGHTS_CONTAINER),
      role: 'Storage Blob Data Reader',
      condition: onlyBelow(weights.prefix),
    },
    // Azure Machine Learning asks it of every endpoint.
    'read-workspace': { scope: workspaceStorageId, role: 'Storage Blob Data Reader' },
    ...(captured
      ? {
          'record-content': {
            scope: container('logging', 'content', CAPTURE_CONTAINER),
            role: 'Storage Blob Data Contributor',
          },
        }
      : {}),
  };
}

/**
 * Blobs are read only below a prefix; their names can be listed.
 * @see https://learn.microsoft.com/azure/storage/blobs/storage-auth-abac-examples
 */
function onlyBelow(prefix: string): string {
  const read = "ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'}";
  const path = '@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path]';
  return `((!(${read} AND NOT SubOperationMatches{'Blob.List'})) OR (${path} StringLike '${prefix}*'))`;
}
