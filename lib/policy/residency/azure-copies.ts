import { ask, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { typeOf } from './azure-type';
import { abroad, azurePlace, follows } from './place';
import { readText } from './read-value';
import type { Reading } from './read-value';
import { routeOf } from './route';
import type { Route } from './route';

/** Where storage is copied, by itself or by who asks for it. */
export function copyRoutes(templates: Templates): Route[] {
  return [...tenantRoutes(templates), ...objectReplicationRoutes(templates)];
}

/** Storage that lets its objects be replicated into another tenant cannot say where to. */
function tenantRoutes(templates: Templates): Route[] {
  const accounts: [Resource, string][] = [
    ...templates
      .ofType('azurerm_storage_account')
      .map((each): [Resource, string] => [each, 'cross_tenant_replication_enabled']),
    ...templates
      .ofType('azapi_resource')
      .filter((each) => typeOf(each).startsWith('Microsoft.Storage/storageAccounts@'))
      .map((each): [Resource, string] => [each, 'body.properties.allowCrossTenantReplication']),
  ];
  return accounts.flatMap(([account, path]) =>
    ask(account.properties, path)
      .filter(({ value }) => value.kind !== 'absent')
      .map((answer) =>
        routeOf({
          concern: 'copy',
          what: 'copies',
          subject: account,
          path: answer.path,
          value: answer.value,
          ...readText(answer.value, (text) =>
            text === 'true'
              ? [abroad('storage of another tenant, wherever that is')]
              : [follows('no other tenant')],
          ),
        }),
      ),
  );
}

/** Objects are replicated to an account that is judged itself, or to one that the template does not show. */
function objectReplicationRoutes(templates: Templates): Route[] {
  return templates.ofType('azurerm_storage_object_replication').flatMap((resource) =>
    ask(resource.properties, 'destination_storage_account_id').map((answer) =>
      routeOf({
        concern: 'copy',
        what: 'copies',
        subject: resource,
        path: answer.path,
        value: answer.value,
        ...readDestination(answer.value, resource, templates),
      }),
    ),
  );
}

function readDestination(value: Possible, from: Resource, templates: Templates): Reading {
  const target = value.kind === 'reference' ? templates.target(value, from) : undefined;
  const [location] = target?.mode === 'managed' ? ask(target.properties, 'location') : [];
  if (location === undefined || textOf(location.value) === undefined)
    return { places: undefined, decided: false };
  return readText(location.value, (text) => {
    const place = azurePlace(text);
    return place === undefined ? undefined : [place];
  });
}
