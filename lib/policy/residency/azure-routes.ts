import { ACTION_GROUPS_SOURCE, AZURE_LOCATIONS_SOURCE, canonicalLocation } from '../../catalogue';
import { ask, HOLE } from '../../template';
import type { Answer, Resource, Templates } from '../../template';
import { remember } from '../../values';
import { copyRoutes } from './azure-copies';
import { typeOf } from './azure-type';
import { everyLeafOf, leavesOf } from './leaves-of';
import type { Leaf } from './leaves-of';
import { ALERTED, globalPlace } from './global-services';
import { abroad, ANYWHERE, follows, placeNamed } from './place';
import type { Place } from './place';
import { readText } from './read-value';
import type { Reading } from './read-value';
import { routeOf } from './route';
import type { Concern, Route } from './route';

export const isAzure = (type: string): boolean => /^(azurerm|azapi|azuread)_/.test(type);

/** Properties that say a place, whatever the type, in azurerm's words and in those of Azure's own interface. */
const SAYS_PLACE =
  /(^|_)locations?$|[a-z]Locations?$|Location$|^(region|regions|target_regions?|region_names?|locationName|targetRegions|publishingRegion)$/;
/** The ones of which nothing but a place can be meant, so that one that is not known is unclear. */
const IS_PLACE = /(^|\.)(location|locationName|locations|target_region\.\d+\.name)(\.\d+)?$/;
const SAYS_COPY =
  /(geo_location|georeplication|replica|failover|secondary|additional_location|target_region|geoReplication)/i;
const NO_PLACES =
  /^(azurerm_.*policy_|azurerm_portal_dashboard|azurerm_application_insights_(standard_)?web_test|azurerm_role_|azurerm_monitor_metric_alert|azurerm_monitor_activity_log_alert)/;
/** Where Azure makes, copies and sends things. */
export function azureRoutes(templates: Templates): Route[] {
  const resources = templates.resources().filter(({ mode, type }) => mode === 'managed' && isAzure(type));
  return [
    ...resources
      .filter(({ type }) => !NO_PLACES.test(type))
      .flatMap((resource) => locationRoutes(resource, templates)),
    ...resources.flatMap((resource) => [
      ...edgeRoutes(resource),
      ...allowanceRoutes(resource),
      ...partnerRoutes(resource),
    ]),
    ...copyRoutes(templates),
  ];
}

function locationRoutes(resource: Resource, templates: Templates): Route[] {
  const direct = [...resource.properties.entries.keys()]
    .filter((key) => SAYS_PLACE.test(key))
    .flatMap((key) => ask(resource.properties, `${key}[]`))
    .filter(({ value }) => value.kind !== 'absent' && value.kind !== 'map');
  const seen = new Set(direct.map(({ path }) => path));
  const inner = everyLeafOf(resource).filter(
    ({ path, text }) =>
      !seen.has(path) && saysPlace(path) && (text.replaceAll(HOLE, '') !== '' || IS_PLACE.test(path)),
  );
  return [...direct, ...inner].flatMap((answer) => {
    const reading = readLocation(answer, resource, templates);
    return [
      routeOf({
        ...concernOf(answer.path),
        subject: resource,
        path: answer.path,
        value: answer.value,
        ...reading,
        source: reading.places?.includes(ALERTED) === true ? ACTION_GROUPS_SOURCE : AZURE_LOCATIONS_SOURCE,
      }),
    ];
  });
}

/** Whether the last word of a path that is not a place in a list names a location. */
const saysPlace = remember((path: string): boolean => {
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
  return (
    SAYS_PLACE.test(steps.at(-1) ?? '') || (steps.at(-1) === 'name' && SAYS_PLACE.test(steps.at(-2) ?? ''))
  );
});

function concernOf(path: string): { concern: Concern; what: string } {
  return SAYS_COPY.test(path)
    ? { concern: 'copy', what: 'copies' }
    : { concern: 'region', what: 'what is made' };
}

function readLocation(
  { value }: Pick<Answer, 'value'> | Leaf,
  resource: Resource,
  templates: Templates,
): Reading {
  if (value.kind === 'reference') {
    const target = templates.target(value, resource);
    // An endpoint is where its network is, and keeps nothing.
    const isEndpoint = resource.type === 'azurerm_private_endpoint';
    if (isEndpoint && target?.mode === 'data') {
      return { places: [follows('as the network it is in')], decided: true };
    }
    // A module that hands on a whole resource hands on where it is made.
    const [given, ...more] = target?.mode === 'managed' ? ask(target.properties, value.attribute) : [];
    if (given === undefined || more.length > 0 || given.value.kind === 'reference')
      return { places: undefined, decided: false };
    return readLocation(given, resource, templates);
  }
  return readText(value, (text) => placesOfLocation(text, resource));
}

function placesOfLocation(text: string, resource: Resource): readonly Place[] | undefined {
  const name = canonicalLocation(text);
  if (name === '') return undefined;
  if (name === 'global') return [globalPlace(typeOf(resource)) ?? ANYWHERE];
  // Services that say a geography and no region, such as Communication Services.
  if (name === 'uk' || name === 'unitedkingdom') return [{ title: 'the UK', inUk: true }];
  if (GEOGRAPHIES.includes(name)) return [abroad(text)];
  // Where ExpressRoute meets other networks has a name of its own.
  if (/^(equinix-|telehouse-|kao-|colt-)?(london|newport|manchester)/.test(name))
    return [{ title: 'the UK', inUk: true }];
  const place = placeNamed(text);
  return place === undefined ? undefined : [place];
}

const GEOGRAPHIES = [
  'europe',
  'unitedstates',
  'us',
  'eu',
  'asiapacific',
  'australia',
  'japan',
  'canada',
  'france',
];

const EDGE =
  /^(azurerm_cdn_(frontdoor_)?profile|azurerm_cdn_(frontdoor_)?endpoint|azurerm_frontdoor)$|^Microsoft\.(Cdn\/profiles|Network\/frontDoors)@/;

function edgeRoutes(resource: Resource): Route[] {
  if (!EDGE.test(resource.type) && !EDGE.test(typeOf(resource))) return [];
  return [
    routeOf({
      concern: 'destination',
      what: 'requests',
      subject: resource,
      path: '',
      value: `a resource of type ${typeOf(resource)}`,
      places: [abroad('edge locations in any country of the world')],
      decided: true,
    }),
  ];
}

/** A policy that lets things be made in some locations and refuses all others. */
function allowanceRoutes(resource: Resource): Route[] {
  if (!/policy_assignment$/.test(resource.type)) return [];
  return leavesOf(resource)
    .filter(({ path }) => /allowed_?locations/i.test(path))
    .map(({ path, value }) =>
      routeOf({
        concern: 'region',
        what: 'what may be made',
        subject: resource,
        path,
        value,
        ...readText(value, (text) => placesOfLocation(text, resource)),
        source: AZURE_LOCATIONS_SOURCE,
      }),
    );
}

/** A partner keeps what it is sent on its own platform, which the template does not show. */
function partnerRoutes(resource: Resource): Route[] {
  if (resource.type !== 'azurerm_monitor_diagnostic_setting') return [];
  return ask(resource.properties, 'partner_solution_id')
    .filter(({ value }) => value.kind !== 'absent')
    .map(({ path, value }) =>
      routeOf({
        concern: 'destination',
        what: 'logs',
        subject: resource,
        path,
        value,
        places: undefined,
        decided: false,
      }),
    );
}
