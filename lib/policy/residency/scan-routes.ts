import { AWS_REGIONS_SOURCE, findAzureDeploymentType, INFERENCE_GEOGRAPHIES_SOURCE } from '../../catalogue';
import type { Resource, Templates } from '../../template';
import { remember } from '../../values';
import { isRefusal } from './is-refusal';
import { leavesOf } from './leaves-of';
import type { Leaf } from './leaves-of';
import { abroad, LONDON, placeNamed } from './place';
import type { Place } from './place';
import { routeOf } from './route';
import type { Concern, Route } from './route';
import {
  awsPlacesIn,
  azurePlacesIn,
  geographiesIn,
  hasUnseenGeography,
  namesModel,
  servicesIn,
} from './scan-text';
import type { Mentioned } from './scan-text';

/** Types whose text lists places to look at or to keep out of, or that only describe. */
const NOT_LOOKED_INTO =
  /^(AWS::Organizations::|AWS::Config::|AWS::ControlTower::|AWS::SecurityHub::|AWS::CloudWatch::Dashboard|AWS::Logs::(MetricFilter|QueryDefinition)|AWS::WAFv2::|aws_organizations_|aws_config_|aws_controltower_|aws_securityhub_|aws_cloudwatch_(dashboard|log_metric_filter|query_definition)|aws_wafv2_|azurerm_.*policy_(definition|assignment|set_definition|remediation|exemption)|azurerm_role_definition|azurerm_portal_dashboard)/;

/** Names are free: `us-east-1` may be somebody's name for something in London. */
const NAME = /(^|\.)(name|.*_name|Name|[A-Za-z]*Name|Sid|key|Key)$/;
const REGION_NAME = /region_?name$/i;

/** Everything that any text of a resource says of places, whatever the property is. */
export function scanRoutes(templates: Templates): Route[] {
  const scan = remember(scanText);
  return templates
    .resources()
    .filter(({ mode, type }) => mode === 'managed' || /^aws_bedrock/.test(type))
    .filter((resource) => !NOT_LOOKED_INTO.test(resource.type) && !isRefusal(resource, templates))
    .flatMap((resource) => {
      const isDocument = (path: string): boolean => /(^|\.)Statement(\.|$)/.test(path);
      return leavesOf(resource)
        .filter(({ path }) => !isDocument(path))
        .flatMap((leaf) => {
          const said = scan(leaf.text);
          return [...modelRoutes(resource, leaf, said), ...placeRoutes(resource, leaf, said)];
        });
    });
}

/** What a text says of places. */
interface Said {
  /** Where prompts may go; undefined if it says nothing of that, empty if it does not say where. */
  readonly models: readonly Place[] | undefined;
  readonly mentioned: readonly Mentioned[];
  readonly hosts: readonly Place[];
  /** The place that the text is the name of. */
  readonly named: Place | undefined;
}

/** Most texts are in a template many times, so each is scanned once. */
function scanText(text: string): Said {
  return {
    models: modelPlaces(text),
    mentioned: [...awsPlacesIn(text), ...servicesIn(text)],
    hosts: azurePlacesIn(text),
    named: placeNamed(zoneless(text)),
  };
}

function modelPlaces(text: string): readonly Place[] | undefined {
  const deploymentType = findAzureDeploymentType(text);
  if (deploymentType?.staysInRegion === false) return [abroad(deploymentType.title)];
  const geographies = geographiesIn(text);
  if (geographies.length > 0) return geographies;
  if (hasUnseenGeography(text)) return [];
  return namesModel(text) && isModelName(text) ? [LONDON] : undefined;
}

function modelRoutes(resource: Resource, leaf: Leaf, { models }: Said): Route[] {
  if (models === undefined) return [];
  return [
    routeOf({
      concern: 'model',
      what: 'prompts',
      subject: resource,
      path: leaf.path,
      value: leaf.value,
      places: models,
      decided: leaf.decided,
      source: INFERENCE_GEOGRAPHIES_SOURCE,
    }),
  ];
}

/** Prose and programs that mention a model do not choose it. */
const isModelName = (text: string): boolean => text.length < 200 && !/\s/.test(text);

function placeRoutes(resource: Resource, leaf: Leaf, { mentioned, hosts, named }: Said): Route[] {
  const isName = NAME.test(leaf.path) && !REGION_NAME.test(leaf.path);
  const route = (concern: Concern, what: string, places: readonly Place[]): Route[] =>
    places.some(({ inUk }) => !inUk)
      ? [
          routeOf({
            concern,
            what,
            subject: resource,
            path: leaf.path,
            value: leaf.value,
            places,
            decided: leaf.decided,
            source: AWS_REGIONS_SOURCE,
          }),
        ]
      : [];
  const places = (isModel: boolean): Place[] =>
    mentioned.filter((each) => each.isModel === isModel).map(({ place }) => place);
  return [
    ...route('model', 'prompts', places(true)),
    ...route('destination', 'data', [...places(false), ...hosts]),
    ...route('region', 'what is made', named === undefined || isName ? [] : [named]),
  ];
}

/** `us-east-1a` is in `us-east-1`. */
const zoneless = (text: string): string => text.replace(/^([a-z]+(?:-[a-z]+)+-\d)[a-z]$/, '$1');
