import { azapiOf, bodyOf } from '../../policy';
import { ask, valueAt } from '../../template';
import type { Resource, Templates } from '../../template';
import { placeOf, worded } from './allowance';
import { identityAt } from './principals-azure';
import type { Trust } from './trusts-aws';

const CREDENTIALS = [
  'azurerm_federated_identity_credential',
  'azuread_application_federated_identity_credential',
];
const ARM_CREDENTIALS = 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials';
const DELEGATIONS = ['azurerm_lighthouse_definition', 'azurerm_lighthouse_assignment'];
const ARM_DELEGATIONS = [
  'Microsoft.ManagedServices/registrationDefinitions',
  'Microsoft.ManagedServices/registrationAssignments',
];

/** Whose tokens an identity takes, and which other tenants come in. */
export function azureTrusts(templates: Templates): Trust[] {
  return [...credentials(templates), ...delegations(templates), ...tenants(templates)];
}

function credentials(templates: Templates): Trust[] {
  const native = CREDENTIALS.flatMap((type) => templates.ofType(type)).map((resource) => ({
    resource,
    properties: resource.properties,
  }));
  const arm = azapiOf(templates, ARM_CREDENTIALS).map((resource) => ({
    resource,
    properties: valueAt(bodyOf(resource), 'properties'),
  }));
  return [...native, ...arm].map(({ resource, properties }) => {
    const said = (path: string): string =>
      ask(properties, path)
        .map(({ value }) => worded(value))
        .join(' or ');
    return {
      what: identityOf(resource, templates),
      who: { name: `${said('subject')} of ${said('issuer')}`, kind: 'federated', outside: 'yes' },
      conditions: ['audience', 'audiences']
        .flatMap((path) => ask(properties, `${path}[]`))
        .flatMap(({ value }) => (value.kind === 'absent' ? [] : [`audience ${worded(value)}`])),
      at: { resource: placeOf(resource), property: 'subject' },
    } satisfies Trust;
  });
}

function identityOf(credential: Resource, templates: Templates): string {
  const value = ['user_assigned_identity_id', 'parent_id', 'application_id', 'application_object_id']
    .map((path) => valueAt(credential.properties, path))
    .find(({ kind }) => kind !== 'absent');
  return value === undefined ? 'the template does not say' : identityAt(value, credential, templates);
}

/** Azure Lighthouse: another tenant's staff manage the subscription. */
function delegations(templates: Templates): Trust[] {
  return [
    ...DELEGATIONS.flatMap((type) => templates.ofType(type)),
    ...ARM_DELEGATIONS.flatMap((type) => azapiOf(templates, type)),
  ].map((resource) => {
    const tenant = [
      ...ask(resource.properties, 'managing_tenant_id'),
      ...ask(bodyOf(resource), 'properties.managedByTenantId'),
    ].find(({ value }) => value.kind !== 'absent');
    return {
      what: 'the subscription, by Azure Lighthouse',
      who: {
        name: `staff of ${tenant === undefined ? 'another tenant' : `tenant ${worded(tenant.value)}`}`,
        kind: 'account',
        outside: 'yes',
      },
      conditions: [],
      at: { resource: placeOf(resource), property: '' },
    };
  });
}

/** A provider that signs in to several tenants joins what is in them. */
function tenants(templates: Templates): Trust[] {
  return templates.all.flatMap((template) =>
    [...template.providers].flatMap(([name, provider]) =>
      ask(provider, 'auxiliary_tenant_ids[]').flatMap(({ path, value }): Trust[] =>
        value.kind === 'absent' || value.kind === 'list'
          ? []
          : [
              {
                what: 'what is deployed',
                who: { name: `tenant ${worded(value)}`, kind: 'account', outside: 'yes' },
                conditions: [],
                at: { resource: `${template.name}/provider.${name}`, property: path },
              },
            ],
      ),
    ),
  );
}
