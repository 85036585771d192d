import { AWS_REGIONS_SOURCE, INFERENCE_GEOGRAPHIES_SOURCE } from '../../catalogue';
import { isDecided, textOf } from '../../template';
import type { Templates } from '../../template';
import { statementsOf } from '../statements';
import type { Statement } from '../statements';
import { isLimit } from './control-policies';
import { callsModels, matchesCall, pathOf } from './model-calls';
import { reachOf } from './model-reach';
import { awsPlace } from './place';
import { routeOf } from './route';
import type { Route } from './route';

/**
 * Places that are named where others are held to something. A wildcard there grants nothing; a model abroad that is
 * named is meant to be reached.
 */
export function limitRoutes(templates: Templates): Route[] {
  return statementsOf(templates).flatMap((statement) => [
    ...(limitsModels(statement, templates) ? namedRoutes(statement, templates) : []),
    ...conditionRoutes(statement, templates),
  ]);
}

function limitsModels(statement: Statement, templates: Templates): boolean {
  if (statement.effect === 'Deny')
    return statement.notResources.length > 0 && statement.actions.some(matchesCall);
  const isEndpoint = /^(AWS::EC2::VPCEndpoint|aws_vpc_endpoint|aws_vpc_endpoint_policy)$/.test(
    statement.resource.type,
  );
  return callsModels(statement) && (isEndpoint || isLimit(statement, templates));
}

function namedRoutes(statement: Statement, templates: Templates): Route[] {
  const values = statement.effect === 'Deny' ? statement.notResources : statement.resources;
  return values.flatMap((value, index) => {
    const reach = reachOf(value, statement, templates);
    if (value.kind === 'reference' || !reach.isNamed) return [];
    return [
      routeOf({
        concern: 'grant',
        what: 'prompts',
        subject: statement.resource,
        path: `${statement.path}.${pathOf(statement)}${values.length > 1 ? `.${String(index)}` : ''}`,
        value,
        places: reach.places,
        decided: reach.decided,
        source: INFERENCE_GEOGRAPHIES_SOURCE,
      }),
    ];
  });
}

/** What is allowed in a Region abroad by a condition. Services without Regions are asked for in us-east-1. */
function conditionRoutes(
  { resource, path, effect, kind, conditions }: Statement,
  templates: Templates,
): Route[] {
  if (effect !== 'Allow' || kind !== 'identity') return [];
  return conditions
    .filter(({ key, operator }) => key.toLowerCase() === 'aws:requestedregion' && !operator.includes('Not'))
    .flatMap(({ operator, key, values }) =>
      values.flatMap((value) => {
        const text = textOf(value) ?? '';
        const place = awsPlace(text);
        const isForGlobalServices = text === 'us-east-1' && values.length > 1;
        if (place === undefined || place.inUk || isForGlobalServices) return [];
        if (isLimit({ resource }, templates)) return [];
        return [
          routeOf({
            concern: 'grant',
            what: 'requests',
            subject: resource,
            path: `${path}.Condition.${operator}.${key}`,
            value,
            places: [place],
            decided: isDecided(value),
            source: AWS_REGIONS_SOURCE,
          }),
        ];
      }),
    );
}
