import { AWS_REGIONS_SOURCE, INFERENCE_GEOGRAPHIES_SOURCE } from '../../catalogue';
import { ask, HOLE } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { AWS_ROWS, AWS_WHOLES } from './aws-rows';
import type { PlaceRow } from './aws-rows';
import { abroad, ANYWHERE, LONDON } from './place';
import { readBucket, readGuardrailProfile, readModel, readRegionOfTarget } from './read-reference';
import { readAwsRegion, readText } from './read-value';
import type { Reading } from './read-value';
import { routeOf } from './route';
import type { Route } from './route';
import { awsPlacesIn, servicesIn } from './scan-text';

/** Where the properties of AWS that are made to say a place lead. */
export function awsRoutes(templates: Templates): Route[] {
  return [
    ...AWS_ROWS.flatMap((row) => rowRoutes(row, templates)),
    ...wholeRoutes(templates),
    ...keyRoutes(templates),
  ];
}

function rowRoutes(row: PlaceRow, templates: Templates): Route[] {
  return row.at.flatMap(([type, path]) =>
    templates.ofType(type).flatMap((resource) =>
      ask(resource.properties, path)
        .filter(({ value }) => value.kind !== 'absent')
        .map((answer) =>
          routeOf({
            concern: row.concern,
            what: row.what,
            subject: resource,
            path: answer.path,
            value: answer.value,
            ...readRow(row, answer.value, resource, templates),
            source: row.concern === 'model' ? INFERENCE_GEOGRAPHIES_SOURCE : AWS_REGIONS_SOURCE,
          }),
        ),
    ),
  );
}

function readRow(row: PlaceRow, value: Possible, resource: Resource, templates: Templates): Reading {
  switch (row.reads) {
    case 'region':
      return readAwsRegion(value);
    case 'arn':
      return readRegionOfTarget(value, resource, templates);
    case 'bucket':
      return readBucket(value, resource, templates);
    case 'model':
      return readModel(value, resource, templates);
    case 'guardrail':
      return readGuardrailProfile(value, resource, templates);
    case 'service':
      return value.kind === 'reference'
        ? readRegionOfTarget(value, resource, templates)
        : readText(value, readServiceName, true);
    case 'url':
      return readText(value, (text) => placesOfUrl(text), true);
  }
}

/** An endpoint service that names no region: what it is for spans them, or we do not know it. */
function readServiceName(text: string): Reading['places'] {
  const places = awsPlacesIn(text).map(({ place }) => place);
  if (places.length > 0) return places;
  return text.includes('s3-global') ? [ANYWHERE] : undefined;
}

function placesOfUrl(text: string): Reading['places'] {
  const host = text.split(HOLE)[0] === '' ? '' : text;
  const places = [...awsPlacesIn(host), ...servicesIn(host)].map(({ place }) => place);
  return places.length > 0 ? places : undefined;
}

function wholeRoutes(templates: Templates): Route[] {
  return AWS_WHOLES.flatMap(({ concern, what, types, place }) =>
    types
      .flatMap((type) => templates.ofType(type))
      .map((resource) =>
        routeOf({
          concern,
          what,
          subject: resource,
          path: '',
          value: `a resource of type ${resource.type}`,
          places: [abroad(place)],
          decided: true,
        }),
      ),
  );
}

/** A multi-Region key can be copied to any Region by whoever may use it. */
function keyRoutes(templates: Templates): Route[] {
  const keys = [
    ...templates.ofType('AWS::KMS::Key').map((key) => ({ key, path: 'MultiRegion' })),
    ...['aws_kms_key', 'aws_kms_external_key']
      .flatMap((type) => templates.ofType(type))
      .map((key) => ({ key, path: 'multi_region' })),
  ];
  return keys.flatMap(({ key, path }) =>
    ask(key.properties, path)
      .filter(({ value }) => value.kind !== 'absent')
      .map((answer) =>
        routeOf({
          concern: 'copy',
          what: 'keys',
          subject: key,
          path: answer.path,
          value: answer.value,
          ...readText(answer.value, (text) =>
            text === 'true' ? [abroad('whichever Regions it is replicated to')] : [LONDON],
          ),
        }),
      ),
  );
}
