import { RoleAssignment } from '@cdktn/provider-azurerm/lib/role-assignment';
import { UserAssignedIdentity } from '@cdktn/provider-azurerm/lib/user-assigned-identity';
import { Construct } from 'constructs';
import { customRoleId } from '../custom-roles';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { identityName } from '../names';

export interface InvokeIdentityProps {
  /** Id of the Azure OpenAI account. */
  readonly account?: string;
  /** Ids of online endpoints, by the department's own names for them. */
  readonly endpoints: Readonly<Record<string, string>>;
}

/**
 * What applications act as to call models: exactly the department's own, and nothing but calling. Which applications
 * may act so is the department's to say, with a federated credential for each: for a pod, its cluster's issuer and
 * `system:serviceaccount:<namespace>:<name>`.
 * @see https://learn.microsoft.com/azure/aks/workload-identity-overview
 */
export class InvokeIdentity extends Construct {
  constructor(
    scope: Construct,
    id: string,
    stack: EnvironmentStack,
    azure: AzureEnvironment,
    { account, endpoints }: InvokeIdentityProps,
  ) {
    super(scope, id);
    const { environment, tags } = azure.blueprint;
    const identity = new UserAssignedIdentity(this, 'identity', {
      name: identityName(environment, 'invoke'),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      tags,
    });
    const to = { principalId: identity.principalId, principalType: 'ServicePrincipal' };
    if (account !== undefined) {
      new RoleAssignment(this, 'openai', {
        scope: account,
        roleDefinitionName: 'Cognitive Services OpenAI User',
        ...to,
      });
    }
    for (const [name, endpointId] of Object.entries(endpoints)) {
      new RoleAssignment(this, `endpoint-${name}`, {
        scope: endpointId,
        roleDefinitionId: customRoleId(azure, 'invoke'),
        ...to,
      });
    }
  }
}
