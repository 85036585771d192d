import { INFERENCE_GEOGRAPHIES_SOURCE } from '../../catalogue';
import { ask, isDecided, textOf } from '../../template';
import type { Possible, Templates } from '../../template';
import { statementsOf } from '../statements';
import type { Statement } from '../statements';
import { isControlPolicy, isLimit } from './control-policies';
import { limitRoutes } from './limit-routes';
import { callsModels, matchesCall, pathOf } from './model-calls';
import { reachOf } from './model-reach';
import { ANYWHERE, LONDON } from './place';
import type { Place } from './place';
import { denyLimit, regionLimit } from './region-limit';
import { regionOf } from './region-of';
import { routeOf } from './route';
import type { Route } from './route';
import { awsPlacesIn } from './scan-text';

/** Where those who hold a permission may have prompts processed, or reach data. */
export function grantRoutes(templates: Templates): Route[] {
  const statements = statementsOf(templates);
  return [
    ...statements
      .filter((statement) => grants(statement) && !isLimit(statement, templates))
      .flatMap((statement) => statementRoutes(statement, statements, templates)),
    ...statements
      .filter((statement) => isControlPolicy(statement, templates) && exemptsModels(statement))
      .map(exemptionRoute),
    ...limitRoutes(templates),
    ...managedPolicyRoutes(templates),
  ];
}

const grants = ({ effect, kind }: Statement): boolean => effect === 'Allow' && kind === 'identity';

function statementRoutes(statement: Statement, all: readonly Statement[], templates: Templates): Route[] {
  if (!callsModels(statement)) {
    const own = regionOf(statement.resource, templates).places ?? [];
    return statement.resources.flatMap((value) => otherRoutes(statement, value, own));
  }
  const limit = regionLimit(statement.conditions) ?? denyLimit(statement, all, templates);
  const resources: readonly Possible[] =
    statement.resources.length > 0 ? statement.resources : [{ kind: 'known', value: '*' }];
  return resources.map((value, index) => {
    const reach = reachOf(value, statement, templates);
    const isLimited = limit === 'uk' && !reach.isNamed;
    return routeOf({
      concern: 'grant',
      what: 'prompts',
      subject: statement.resource,
      path: `${statement.path}.${pathOf(statement)}${resources.length > 1 ? `.${String(index)}` : ''}`,
      value,
      places: isLimited ? [LONDON] : reach.places,
      decided: reach.decided && limit !== 'unclear',
      source: INFERENCE_GEOGRAPHIES_SOURCE,
    });
  });
}

/** Permission for something abroad that is not a model. That a whole stack is abroad is a fault of the stack. */
function otherRoutes(statement: Statement, value: Possible, own: readonly Place[]): Route[] {
  const text = textOf(value);
  const places = (text === undefined ? [] : awsPlacesIn(text).map(({ place }) => place)).filter(
    ({ title }) => !own.some((place) => place.title === title),
  );
  if (!places.some(({ inUk }) => !inUk)) return [];
  return [
    routeOf({
      concern: 'grant',
      what: 'requests',
      subject: statement.resource,
      path: `${statement.path}.${pathOf(statement)}`,
      value,
      places,
      decided: isDecided(value),
    }),
  ];
}

/** A service control policy that keeps everything in a Region but models. */
function exemptsModels({ effect, notActions, conditions }: Statement): boolean {
  return (
    effect === 'Deny' &&
    notActions.some(matchesCall) &&
    conditions.some(
      ({ key, operator }) => key.toLowerCase() === 'aws:requestedregion' && operator.includes('Not'),
    )
  );
}

function exemptionRoute(statement: Statement): Route {
  const value = statement.notActions.find(matchesCall);
  return routeOf({
    concern: 'grant',
    what: 'prompts',
    subject: statement.resource,
    path: `${statement.path}.${statement.resource.mode === 'data' ? 'not_actions' : 'NotAction'}`,
    value: value === undefined ? '' : `an exemption of '${textOf(value) ?? ''}' from the region lock`,
    places: [ANYWHERE],
    decided: true,
  });
}

/** AWS's own policies that let their holder call any model in any Region. */
const OPEN_POLICIES = /policy\/AmazonBedrockFullAccess$/;

function managedPolicyRoutes(templates: Templates): Route[] {
  return templates
    .resources()
    .filter(
      ({ mode, type }) => mode === 'managed' && /^(AWS::IAM::|AWS::SSO::|aws_iam_|aws_ssoadmin_)/.test(type),
    )
    .flatMap((resource) =>
      [
        'ManagedPolicyArns[]',
        'ManagedPolicies[]',
        'managed_policy_arns[]',
        'policy_arn',
        'managed_policy_arn',
      ]
        .flatMap((path) => ask(resource.properties, path))
        .filter(({ value }) => OPEN_POLICIES.test(textOf(value) ?? ''))
        .map(({ path, value }) =>
          routeOf({
            concern: 'grant',
            what: 'prompts',
            subject: resource,
            path,
            value,
            places: [ANYWHERE],
            decided: isDecided(value),
          }),
        ),
    );
}
