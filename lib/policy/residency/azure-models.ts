import { AZURE_DEPLOYMENT_TYPES_SOURCE, findAzureDeploymentType } from '../../catalogue';
import { ask, fromJson } from '../../template';
import type { Answer, Resource, Templates, Value } from '../../template';
import { typeOf } from './azure-type';
import { abroad, ACCOUNT_REGION, azurePlace } from './place';
import type { Place } from './place';
import { readText } from './read-value';
import { routeOf } from './route';
import type { Route } from './route';

const AZAPI = [
  'azapi_resource',
  'azapi_update_resource',
  'azapi_resource_action',
  'azapi_data_plane_resource',
];
const DEPLOYMENTS = /^Microsoft\.CognitiveServices\/accounts\/deployments@/i;

/** Where deployments of models on Azure process prompts. */
export function azureModelRoutes(templates: Templates): Route[] {
  const own = templates.ofType('azurerm_cognitive_deployment').flatMap((resource) => {
    const here = accountPlace(resource, 'cognitive_account_id', templates);
    return [
      ...skuRoutes(resource, said(resource.properties, 'sku.name', 'scale.type'), here),
      ...formatRoutes(resource, ask(resource.properties, 'model.format'), here),
    ];
  });
  const written = AZAPI.flatMap((type) => templates.ofType(type))
    .filter((resource) => DEPLOYMENTS.test(typeOf(resource)))
    .flatMap((resource) => {
      const body = bodyOf(resource);
      const here = accountPlace(resource, 'parent_id', templates);
      const at = (path: string): Answer[] =>
        ask(body, path).map((answer) => ({ ...answer, path: `body.${answer.path}` }));
      return [
        ...skuRoutes(resource, at('sku.name'), here),
        ...formatRoutes(resource, at('properties.model.format'), here),
      ];
    });
  return [...own, ...written];
}

/** Where the account of a deployment is; that it is there, where the template does not say. */
function accountPlace(resource: Resource, path: string, templates: Templates): Place {
  const accounts = ask(resource.properties, path).flatMap(({ value }) =>
    value.kind === 'reference' ? templates.targets(value, resource) : [],
  );
  const places = accounts.flatMap((account) =>
    ask(account.properties, 'location').map(({ value }) =>
      value.kind === 'known' ? azurePlace(String(value.value)) : undefined,
    ),
  );
  const [first] = places;
  const isOne = first !== undefined && places.every((place) => place?.title === first.title);
  return isOne ? first : ACCOUNT_REGION;
}

/** The body, which older versions of the provider take as text. */
function bodyOf(resource: Resource): Value {
  const [answer] = ask(resource.properties, 'body');
  const value: Value = answer?.value ?? { kind: 'absent' };
  if (value.kind === 'unknown' && value.likely !== undefined) return value;
  const body = value.kind === 'known' ? fromJson(String(value.value)) : undefined;
  return body ?? resource.properties.entries.get('body') ?? value;
}

function said(properties: Value, path: string, older: string): Answer[] {
  const answers = ask(properties, path);
  return answers.every(({ value }) => value.kind === 'absent')
    ? [...ask(properties, older).filter(({ value }) => value.kind !== 'absent'), ...answers].slice(0, 1)
    : answers;
}

function skuRoutes(resource: Resource, answers: readonly Answer[], here: Place): Route[] {
  return answers
    .filter(({ value }) => value.kind !== 'absent' || resource.type !== 'azapi_resource_action')
    .map(({ path, value }) =>
      routeOf({
        concern: 'model',
        what: 'prompts',
        subject: resource,
        path,
        value: value.kind === 'absent' ? 'no deployment type' : value,
        ...(value.kind === 'absent'
          ? { places: undefined, decided: false }
          : readText(value, (name) => placesOfSku(name, here))),
        source: AZURE_DEPLOYMENT_TYPES_SOURCE,
      }),
    );
}

function placesOfSku(name: string, here: Place): readonly Place[] | undefined {
  const type = findAzureDeploymentType(name);
  if (type !== undefined) return [type.staysInRegion ? here : abroad(type.title)];
  // Names that are new are still made of the same words.
  if (/^global/i.test(name)) return [abroad('any region in the world')];
  return /^datazone/i.test(name) ? [abroad('a data zone, of which none is the UK’s')] : undefined;
}

/** Models of partners are run under the partner's terms, and in the UK by nobody. */
function formatRoutes(resource: Resource, answers: readonly Answer[], here: Place): Route[] {
  return answers
    .filter(({ value }) => value.kind !== 'absent')
    .map(({ path, value }) =>
      routeOf({
        concern: 'model',
        what: 'prompts',
        subject: resource,
        path,
        value,
        ...readText(value, (format) =>
          /^OpenAI(-OSS)?$/i.test(format)
            ? [here]
            : [abroad('wherever the partner runs its model: none is run in a UK region')],
        ),
        source: AZURE_DEPLOYMENT_TYPES_SOURCE,
      }),
    );
}
