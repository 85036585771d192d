import { FederatedIdentityCredential } from '@cdktn/provider-azurerm/lib/federated-identity-credential';
import { RoleAssignment } from '@cdktn/provider-azurerm/lib/role-assignment';
import { RoleDefinition } from '@cdktn/provider-azurerm/lib/role-definition';
import { UserAssignedIdentity } from '@cdktn/provider-azurerm/lib/user-assigned-identity';
import { Construct } from 'constructs';
import { CUSTOM_ROLES, customRoleUuid } from '../custom-roles';
import type { CustomRole } from '../custom-roles';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { identityName, subscriptionId } from '../names';
import { onlyAssignableRoles } from './assignable-roles';

interface Right {
  readonly scope: string;
  /** Name of a built-in role, or id of one that is defined here. */
  readonly role: { readonly name: string } | { readonly id: string };
  readonly description: string;
  readonly condition?: string;
}

/**
 * Identity that the CI deploys as, with a token of its own for each run: there is no secret to keep or lose. It may make
 * and change everything in the subscription but policies and roles, and give away only the roles that deployments assign.
 *
 * Outside the subscription it has nothing. The owners of the hub, of central DNS zones and of a brought network let it
 * do what the department's file makes use of.
 * @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
export class Deployer extends Construct {
  constructor(
    stack: EnvironmentStack,
    id: string,
    private readonly environment: AzureEnvironment,
    stateContainerId: string,
  ) {
    super(stack, id);
    const { blueprint, asked } = environment;
    const identity = new UserAssignedIdentity(this, 'identity', {
      name: identityName(blueprint.environment, 'deploy'),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      tags: blueprint.tags,
    });
    new FederatedIdentityCredential(this, 'ci', {
      name: 'deployments',
      userAssignedIdentityId: identity.id,
      issuer: asked.deployment.issuer,
      subject: asked.deployment.subject,
      audience: ['api://AzureADTokenExchange'],
    });
    for (const [name, { scope, role, description, condition }] of Object.entries(
      this.rights(stateContainerId),
    )) {
      new RoleAssignment(this, name, {
        scope,
        roleDefinitionName: 'name' in role ? role.name : undefined,
        roleDefinitionId: 'id' in role ? role.id : undefined,
        principalId: identity.principalId,
        principalType: 'ServicePrincipal',
        description,
        condition,
        conditionVersion: condition === undefined ? undefined : '2.0',
      });
    }
  }

  private rights(stateContainerId: string): Record<string, Right> {
    const { environment } = this.environment.blueprint;
    const subscription = subscriptionId(environment);
    const lockSetter = this.defineRoles(subscription)['lock-setter'];
    return {
      state: {
        scope: stateContainerId,
        role: { name: 'Storage Blob Data Contributor' },
        description: 'Reads, writes and locks the state of deployments.',
      },
      resources: {
        scope: subscription,
        role: { name: 'Contributor' },
        description: 'Makes and changes resources.',
      },
      roles: {
        scope: subscription,
        role: { name: 'Role Based Access Control Administrator' },
        description: 'Gives what is deployed the roles it needs, and no others.',
        condition: onlyAssignableRoles(this.environment),
      },
      // A contributor cannot lock, and Azure's role for it could unlock as well.
      ...(environment.production
        ? {
            locks: {
              scope: subscription,
              role: { id: lockSetter.roleDefinitionResourceId },
              description: 'Locks what is deployed.',
            },
          }
        : {}),
    };
  }

  private defineRoles(subscription: string): Record<CustomRole, RoleDefinition> {
    const { name } = this.environment.blueprint.environment;
    const define = (role: CustomRole): RoleDefinition =>
      new RoleDefinition(this, `role-${role}`, {
        // Unique in the whole tenant.
        name: `${name}-${role}`,
        roleDefinitionId: customRoleUuid(this.environment, role),
        description: CUSTOM_ROLES[role].description,
        scope: subscription,
        assignableScopes: [subscription],
        permissions: [{ actions: [...CUSTOM_ROLES[role].actions] }],
      });
    return {
      'lock-setter': define('lock-setter'),
      invoke: define('invoke'),
      workspace: define('workspace'),
    };
  }
}
