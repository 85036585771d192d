import { HOLE, isDecided, textOf } from '../../template';
import type { Possible, Templates } from '../../template';
import type { Statement } from '../statements';
import { ANYWHERE, awsPlacesLike, geographiesLike, LONDON } from './place';
import type { Place } from './place';
import { readModelReference } from './read-reference';
import { awsPlacesIn } from './scan-text';
import { matchesWildcard } from '../../values';

export interface Reach {
  readonly places: readonly Place[] | undefined;
  readonly decided: boolean;
  /** Whether a place is named, not left open by a wildcard: a condition does not make that right. */
  readonly isNamed: boolean;
}

/** Where prompts may be processed for who is allowed to use what a value names. */
export function reachOf(value: Possible, statement: Statement, templates: Templates): Reach {
  if (value.kind === 'reference') {
    return { ...readModelReference(value, statement.resource, templates), isNamed: true };
  }
  const text = textOf(value);
  if (text === undefined) return { places: undefined, decided: false, isNamed: false };
  return { ...reachOfText(text), decided: isDecided(value) };
}

function reachOfText(text: string): Omit<Reach, 'decided'> {
  const [, , service = '*', region = '*', , ...rest] = text.split(':');
  if (text === HOLE) return { places: undefined, isNamed: false };
  if (!matchesWildcard(service.replaceAll(HOLE, '*').toLowerCase(), 'bedrock')) {
    const places = awsPlacesIn(text).map(({ place }) => place);
    return { places: places.length > 0 ? places : [LONDON], isNamed: true };
  }
  if (region.includes(HOLE)) return { places: undefined, isNamed: false };
  const regions = region === '' ? [] : awsPlacesLike(region);
  const name = rest.length === 0 ? '*' : rest.join(':');
  const profiles = profilesIn(name, text.split(':')[4] ?? '*');
  const places = [...regions, ...(profiles ?? [])];
  return {
    places: profiles === undefined || places.length === 0 ? undefined : places,
    isNamed: !/[*?]/.test(region) && (regions.some(({ inUk }) => !inUk) || /profile\/[a-z-]+\./.test(name)),
  };
}

/** Geographies of the system's inference profiles that a pattern takes in. Undefined: that is not known. */
function profilesIn(name: string, account: string): readonly Place[] | undefined {
  const kind = 'inference-profile/';
  if (name.startsWith(kind)) {
    const [geography = ''] = name.slice(kind.length).split('.');
    if (geography.includes(HOLE)) return undefined;
    const geographies = geographiesLike(geography);
    return geographies.length > 0 ? geographies : undefined;
  }
  // Profiles have an account in their ARN, models have none.
  return account !== '' && matchesWildcard(name.replaceAll(HOLE, '*'), `${kind}eu.anthropic.claude`)
    ? [ANYWHERE]
    : [];
}
