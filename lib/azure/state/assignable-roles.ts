import { customRoleUuid } from '../custom-roles';
import type { AzureEnvironment } from '../environment';

/**
 * Built-in roles that deployments assign, to identities they make and to the department's administrators. The identity
 * that deploys can give nobody any other role, itself included: not Owner, not Contributor, not the right to assign.
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
export const ASSIGNABLE_ROLES = {
  AcrPull: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
  'Application Insights Component Contributor': 'ae349356-3a1b-4a5e-921d-050484c6347e',
  'Azure AI Enterprise Network Connection Approver': 'b556d68e-0be0-4f35-a333-ad7ee1ce17ea',
  'Azure Kubernetes Service Cluster User Role': '4abbcc35-e782-43d8-92c5-2d3f1bd2253f',
  'Azure Kubernetes Service RBAC Cluster Admin': 'b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b',
  'Cognitive Services OpenAI User': '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
  'Key Vault Administrator': '00482a5a-887f-4fb3-b363-3b7fe8e74483',
  'Key Vault Contributor': 'f25e0fa2-a7c8-4377-a976-54943a77a395',
  'Key Vault Crypto Service Encryption User': 'e147488a-f6f5-4113-8e2d-b22465e65bf6',
  'Key Vault Crypto User': '12338af0-0e69-4776-bea7-57ae8d297424',
  'Managed Identity Operator': 'f1a07417-d97a-45cb-824c-7a7467783830',
  'Network Contributor': '4d97b98b-1d4f-4787-a291-c67834d212e7',
  'Private DNS Zone Contributor': 'b12aa53e-6015-4669-85d0-8515ebb3ae7f',
  Reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  'Storage Account Contributor': '17d1049b-9a84-46fb-8f53-869881c3d3ab',
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  'Storage Blob Data Reader': '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
  'Storage File Data Privileged Contributor': '69566ab7-960f-475b-8e7c-b3118f30c6bd',
} as const;

/**
 * Lets a principal assign, and take away, the roles that deployments assign, and no others. The form is that of Azure's
 * own template `Constrain roles`.
 * @see https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-examples#example-constrain-roles
 */
export function onlyAssignableRoles(environment: AzureEnvironment): string {
  const ids = [
    ...Object.values(ASSIGNABLE_ROLES),
    customRoleUuid(environment, 'invoke'),
    customRoleUuid(environment, 'workspace'),
  ].join(', ');
  const limit = (action: 'write' | 'delete', source: 'Request' | 'Resource'): string =>
    `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/${action}'})) OR ` +
    `(@${source}[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${ids}}))`;
  return `${limit('write', 'Request')} AND ${limit('delete', 'Resource')}`;
}
