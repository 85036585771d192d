import {
  AWS_REGIONS,
  AZURE_LOCATIONS,
  findAwsRegion,
  findAzureLocation,
  INFERENCE_GEOGRAPHIES,
} from '../../catalogue';
import type { InferenceGeography } from '../../catalogue';
import { matchesWildcard, UK_REGIONS } from '../../values';

/** Where data may go: a region, a geography, or somebody's service. */
export interface Place {
  /** In words that follow "in". */
  readonly title: string;
  readonly inUk: boolean;
  /** worldwide: of a service that has no region, and holds no prompts. as another: it says no place of its own. */
  readonly scope?: 'worldwide' | 'as another';
}

export const ANYWHERE: Place = { title: 'any region in the world', inUk: false };
export const LONDON: Place = { title: 'AWS London (eu-west-2)', inUk: true };
export const ACCOUNT_REGION: Place = follows('the region of the account');

export function abroad(title: string): Place {
  return { title, inUk: false };
}

/** A place that something else says, which is judged itself or is not in the templates. */
export function follows(title: string): Place {
  return { title, inUk: true, scope: 'as another' };
}

/** Of a service of Azure that has no region; what it holds is not what residency is about. */
export function worldwide(title: string): Place {
  return { title, inUk: true, scope: 'worldwide' };
}

/** Undefined for a code that is no region we know. */
export function awsPlace(code: string): Place | undefined {
  const region = findAwsRegion(code.trim());
  if (region === undefined) return undefined;
  const inUk = UK_REGIONS.aws.some((uk) => uk === region.code);
  return inUk ? LONDON : abroad(`${region.country} (AWS ${region.title}, ${region.code})`);
}

/** Undefined for a name that is no location we know. `global` is not one. */
export function azurePlace(text: string): Place | undefined {
  const location = findAzureLocation(text);
  if (location === undefined) return undefined;
  const inUk = UK_REGIONS.azure.some((uk) => uk === location.name);
  const title = `Azure ${location.title} (${location.name})`;
  return inUk ? { title, inUk } : abroad(`${location.country}: ${title}`);
}

/** The geography that an inference profile's prefix stands for. */
export function geographyPlace(geography: InferenceGeography): Place {
  return abroad(geography.title);
}

/** Regions that a pattern with `*` and `?` takes in; more than a few are said in one. */
export function awsPlacesLike(pattern: string): readonly Place[] {
  const codes = AWS_REGIONS.filter(({ code }) => matchesWildcard(pattern.toLowerCase(), code)).map(
    ({ code }) => code,
  );
  if (codes.length === AWS_REGIONS.length) return [ANYWHERE];
  return codes.flatMap((code) => awsPlace(code) ?? []);
}

export function geographiesLike(pattern: string): readonly Place[] {
  const found = INFERENCE_GEOGRAPHIES.filter(({ prefix }) => matchesWildcard(pattern.toLowerCase(), prefix));
  return found.length === INFERENCE_GEOGRAPHIES.length ? [ANYWHERE] : found.map(geographyPlace);
}

/** Whether text is the name of a place on either cloud, whole. */
export function placeNamed(text: string): Place | undefined {
  return awsPlace(text) ?? azurePlace(text);
}

const alternatives = (names: readonly string[]): string =>
  [...names].sort((a, b) => b.length - a.length).join('|');

/** To be put into a regular expression. */
export const AWS_REGION_PATTERN = alternatives(AWS_REGIONS.map(({ code }) => code));
export const AZURE_LOCATION_PATTERN = alternatives(AZURE_LOCATIONS.map(({ name }) => name));
