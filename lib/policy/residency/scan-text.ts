import { BEDROCK_PUBLISHERS, INFERENCE_GEOGRAPHIES, SERVICES_ABROAD } from '../../catalogue';
import { HOLE } from '../../template';
import {
  AWS_REGION_PATTERN,
  AZURE_LOCATION_PATTERN,
  awsPlace,
  azurePlace,
  abroad,
  geographyPlace,
} from './place';
import type { Place } from './place';

const PUBLISHER = `(?:${BEDROCK_PUBLISHERS.join('|')})`;
const GEOGRAPHY = INFERENCE_GEOGRAPHIES.map(({ prefix }) => prefix).join('|');
/** `amazon.com` is a host and no model. */
const MODEL = `${PUBLISHER}\\.(?!com\\b|co\\b|ai\\b)[a-z0-9]`;

const PROFILE = new RegExp(`(?<![\\w.-])(${GEOGRAPHY})\\.${MODEL}`, 'g');
const GUARDRAIL = new RegExp(`(?<![\\w.-])(${GEOGRAPHY})\\.guardrail\\.v\\d`, 'g');
const UNSEEN_PROFILE = new RegExp(`${HOLE}[./]?${MODEL}`);
const BARE_MODEL = new RegExp(`(?<![\\w.-])${MODEL}`);

/** Geographies that model ids in a text name, whatever stands around them. */
export function geographiesIn(text: string): Place[] {
  if (!text.includes('.')) return [];
  return [...text.matchAll(PROFILE), ...text.matchAll(GUARDRAIL)].flatMap(([, prefix]) =>
    INFERENCE_GEOGRAPHIES.filter((geography) => geography.prefix === prefix).map(geographyPlace),
  );
}

/** Whether a text has a model id in front of which something stands that is not known. */
export function hasUnseenGeography(text: string): boolean {
  return UNSEEN_PROFILE.test(text);
}

export function namesModel(text: string): boolean {
  return BARE_MODEL.test(text);
}

const ARN = /arn:aws[a-z-]*:([a-z0-9-]+):([a-z]{2}-[a-z-]+-\d+):/g;
const SERVICE_NAME = /\b(?:com\.amazonaws|aws\.api|aws\.sagemaker)\.(?:vpce\.)?([a-z]{2}-[a-z-]+-\d+)\b/g;
const AWS_HOST = /[a-z0-9][a-z0-9.-]*\.(?:amazonaws\.com(?:\.cn)?|api\.aws|on\.aws)(?![a-z0-9-])/gi;
const REGION_IN_HOST = new RegExp(`(?:^|[.-])(${AWS_REGION_PATTERN})(?=[.-])`, 'i');
const REGION_SAID = new RegExp(
  `region(?:_name|name)?["']?\\s*(?:[:=]|\\s)\\s*["']?(${AWS_REGION_PATTERN})(?![\\w-])`,
  'gi',
);

/** What a text says of places, apart from geographies of models. */
export interface Mentioned {
  readonly place: Place;
  /** Whether it is about models: an ARN or host of Amazon Bedrock. */
  readonly isModel: boolean;
}

/** Every region's name has a number at its end, and what is around it one of these: enough of a look for most texts. */
const MAY_NAME_REGION = /[a-z]-\d/i;
const AROUND_REGION = /aws|region/i;

/** Places of AWS that ARNs, hosts, endpoint services and settings in a text name. */
export function awsPlacesIn(text: string): Mentioned[] {
  if (!MAY_NAME_REGION.test(text) || !AROUND_REGION.test(text)) return [];
  const found: Mentioned[] = [];
  const add = (code: string | undefined, isModel: boolean): void => {
    const place = code === undefined ? undefined : awsPlace(code.toLowerCase());
    if (place !== undefined) found.push({ place, isModel });
  };
  for (const [, service, code] of text.matchAll(ARN)) add(code, service === 'bedrock');
  for (const [name, code] of text.matchAll(SERVICE_NAME)) {
    add(code, text.slice(text.indexOf(name)).includes('bedrock'));
  }
  for (const [host] of text.matchAll(AWS_HOST)) {
    add(REGION_IN_HOST.exec(host)?.[1], host.startsWith('bedrock'));
  }
  for (const [, code] of text.matchAll(REGION_SAID)) add(code, false);
  return found;
}

const AZURE_HOST =
  /[a-z0-9][a-z0-9.-]*\.(?:azure\.com|azure\.net|microsoft\.com|windows\.net|azurecr\.io|azmk8s\.io|azureml\.ms|azurecontainerapps\.io|azurecontainer\.io|azurewebsites\.net)(?![a-z0-9-])/gi;
const LOCATION_LABEL = new RegExp(`(?:^|\\.)(${AZURE_LOCATION_PATTERN})(?:-\\d+)?(?=\\.)`, 'i');

/** Places of Azure that hosts in a text name as one of their labels. */
export function azurePlacesIn(text: string): Place[] {
  if (!text.includes('.')) return [];
  return [...text.matchAll(AZURE_HOST)].flatMap(([host]) => {
    const name = LOCATION_LABEL.exec(host)?.[1];
    const place = name === undefined ? undefined : azurePlace(name);
    return place === undefined ? [] : [place];
  });
}

const HOST = /[a-z0-9*][a-z0-9*-]*(?:\.[a-z0-9-]+)+/gi;

const SERVICES = new Map(SERVICES_ABROAD.map((service) => [service.host, service]));

/** The service of a host, or of a domain that it is under. */
function serviceOf(host: string): (typeof SERVICES_ABROAD)[number] | undefined {
  const labels = host.split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const service = SERVICES.get(labels.slice(from).join('.'));
    if (service !== undefined) return service;
  }
  return undefined;
}

/** Services outside the UK that a text names by their host. */
export function servicesIn(text: string): Mentioned[] {
  if (!text.includes('.')) return [];
  return [...text.matchAll(HOST)].flatMap(([found]) => {
    const host = found.toLowerCase();
    const service = serviceOf(host);
    if (service !== undefined) {
      return [{ place: abroad(`${service.place} (${service.title})`), isModel: service.kind === 'model' }];
    }
    return googleModels(host);
  });
}

/** Vertex AI says its region in the host: `us-central1-aiplatform.googleapis.com`. London is `europe-west2`. */
function googleModels(host: string): Mentioned[] {
  const region = /^(?:(.+)-)?aiplatform\.googleapis\.com$/.exec(host);
  if (region === null || region[1] === 'europe-west2') return [];
  return [{ place: abroad(`${region[1] ?? 'any region in the world'} (Google Vertex AI)`), isModel: true }];
}
