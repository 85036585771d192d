import type { Templates } from '../../template';
import type { Check, Fault } from '../control';
import { awsRoutes } from './aws-routes';
import { azureModelRoutes } from './azure-models';
import { azureRoutes, isAzure } from './azure-routes';
import { grantRoutes } from './grant-routes';
import { regionLockRoutes } from './region-lock-routes';
import { faultOf } from './route';
import type { Concern, Route } from './route';
import { scanRoutes } from './scan-routes';
import { stackRoutes } from './stack-routes';

/** Every way in which data may reach a place, as a set of templates says it: the ones within the UK too. */
export function placesOf(templates: Templates): readonly Route[] {
  const known = cache.get(templates);
  if (known !== undefined) return known;
  const said = [
    ...awsRoutes(templates),
    ...azureModelRoutes(templates),
    ...azureRoutes(templates),
    ...grantRoutes(templates),
    ...regionLockRoutes(templates),
    ...stackRoutes(templates),
  ];
  const seen = new Set(said.map(keyOf));
  const routes = [...said, ...scanRoutes(templates).filter((route) => !seen.has(keyOf(route)))];
  cache.set(templates, routes);
  return routes;
}

const cache = new WeakMap<Templates, readonly Route[]>();

const keyOf = ({ subject, path }: Route): string => [subject.stack, subject.address, path].join('\n');

/** A control's two checks: routes of one concern that leave the UK, or may. */
export function ukOnly(concern: Concern): { readonly aws: Check; readonly azure: Check } {
  const faults = (templates: Templates, ofAzure: boolean): Fault[] =>
    placesOf(templates)
      .filter((route) => route.concern === concern && isAzure(route.subject.type) === ofAzure)
      .flatMap(faultOf);
  return {
    aws: (templates) => faults(templates, false),
    azure: (templates) => faults(templates, true),
  };
}
