import { findModel } from '../catalogue';
import type { ModelRoute } from '../catalogue';
import type { EndpointBase } from './blueprint';

/**
 * What is known of a model by the route that is asked for, on any cloud. The config has been checked: a model or route
 * that is unknown is our bug.
 */
export function draftServedModel(
  name: string,
  asked: { readonly model: string; readonly route: string },
): { readonly route: ModelRoute; readonly base: EndpointBase } {
  const model = findModel(asked.model);
  const route = model?.routes.find((candidate) => candidate.route === asked.route);
  if (model === undefined || route === undefined)
    throw new Error(`no such route, though checked: ${asked.model}`);
  const base = {
    name,
    model: asked.model,
    title: model.title,
    publisher: model.publisher,
    kind: model.kind,
    processedIn: route.processedIn,
    source: route.source,
  };
  return { route, base };
}
