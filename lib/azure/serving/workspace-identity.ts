import { RoleAssignment } from '@cdktn/provider-azurerm/lib/role-assignment';
import { UserAssignedIdentity } from '@cdktn/provider-azurerm/lib/user-assigned-identity';
import { Construct } from 'constructs';
import { customRoleId } from '../custom-roles';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { identityName } from '../names';
import type { WorkspaceResources } from './workspace-resources';

const APPROVER = 'Azure AI Enterprise Network Connection Approver';

export interface WorkspaceIdentityProps {
  readonly resources: WorkspaceResources;
  /** Ids, by a short name, of what the workspace's network reaches outside its resource group. */
  readonly reached: Readonly<Record<string, string>>;
}

/**
 * What the workspace itself acts as. It governs what was made for it alone; of what the department keeps, it may only
 * let its own network connect, and it can read neither weights nor images.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication
 */
export class WorkspaceIdentity extends Construct {
  readonly id: string;
  /** The workspace is made with these rights, or not at all. */
  readonly rights: readonly RoleAssignment[];

  constructor(
    scope: Construct,
    id: string,
    stack: EnvironmentStack,
    azure: AzureEnvironment,
    { resources, reached }: WorkspaceIdentityProps,
  ) {
    super(scope, id);
    const { environment, tags } = azure.blueprint;
    const identity = new UserAssignedIdentity(this, 'identity', {
      name: identityName(environment, 'workspace'),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      tags,
    });
    const grant = (right: string, scopeId: string, role: { name: string } | { id: string }): RoleAssignment =>
      new RoleAssignment(this, right, {
        scope: scopeId,
        roleDefinitionName: 'name' in role ? role.name : undefined,
        roleDefinitionId: 'id' in role ? role.id : undefined,
        principalId: identity.principalId,
        principalType: 'ServicePrincipal',
      });
    this.id = identity.id;
    this.rights = [
      // The workspace is not there yet when it needs the right to itself, so the right is to all in the group.
      grant('own', stack.group.id, { id: customRoleId(azure, 'workspace') }),
      grant('approve', stack.group.id, { name: APPROVER }),
      ...Object.entries(reached).map(([name, target]) => grant(`reach-${name}`, target, { name: APPROVER })),
      ...Object.entries(ownRights(resources)).map(([right, [target, name]]) =>
        grant(right, target, { name }),
      ),
    ];
  }
}

/** Scope and role by a short name. */
function ownRights({ storageId, vaultId, insightsId }: WorkspaceResources): Record<string, [string, string]> {
  return {
    storage: [storageId, 'Storage Account Contributor'],
    'storage-blobs': [storageId, 'Storage Blob Data Contributor'],
    'storage-files': [storageId, 'Storage File Data Privileged Contributor'],
    vault: [vaultId, 'Key Vault Contributor'],
    'vault-secrets': [vaultId, 'Key Vault Administrator'],
    insights: [insightsId, 'Application Insights Component Contributor'],
  };
}
