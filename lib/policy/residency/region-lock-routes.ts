import { AWS_REGIONS_SOURCE } from '../../catalogue';
import { isDecided, textOf } from '../../template';
import type { Templates } from '../../template';
import { statementsOf } from '../statements';
import type { Statement } from '../statements';
import { isControlPolicy } from './control-policies';
import { awsPlace } from './place';
import { routeOf } from './route';
import type { Route } from './route';

/** Services without Regions are asked for there, so that a region lock has to leave it open. */
const SEAT_OF_GLOBAL_SERVICES = 'us-east-1';

/** Regions that a service control policy which refuses all others leaves open. */
export function regionLockRoutes(templates: Templates): Route[] {
  return statementsOf(templates)
    .filter((statement) => locksRegions(statement) && isControlPolicy(statement, templates))
    .flatMap((statement) =>
      statement.conditions
        .filter(({ key }) => key.toLowerCase() === 'aws:requestedregion')
        .flatMap(({ operator, key, values }) =>
          values.flatMap((value) => {
            const text = textOf(value) ?? '';
            const place = awsPlace(text);
            if (place === undefined || text === SEAT_OF_GLOBAL_SERVICES) return [];
            return [
              routeOf({
                concern: 'region',
                what: 'what may be made',
                subject: statement.resource,
                path: `${statement.path}.Condition.${operator}.${key}`,
                value,
                places: [place],
                decided: isDecided(value),
                source: AWS_REGIONS_SOURCE,
              }),
            ];
          }),
        ),
    );
}

function locksRegions({ effect, actions, notActions, conditions }: Statement): boolean {
  return (
    effect === 'Deny' &&
    (notActions.length > 0 || actions.some((action) => textOf(action) === '*')) &&
    conditions.some(
      ({ key, operator }) =>
        key.toLowerCase() === 'aws:requestedregion' && /^StringNot(Equals|Like)/.test(operator),
    )
  );
}
