import type { Source } from '../../catalogue';
import { whyUnknown } from '../../template';
import type { Possible } from '../../template';
import type { Fault, Subject } from '../control';
import { describe } from '../requirement';
import type { Verdict } from '../requirement';
import type { Place } from './place';

/**
 * What goes to a place. model: prompts are processed there. grant: somebody is allowed to have them processed there.
 * region: something is made there. copy: data is copied there. destination: data is sent there.
 */
export type Concern = 'model' | 'grant' | 'region' | 'copy' | 'destination';

/** One way in which data may reach a place, as a template says it. */
export interface Route {
  readonly concern: Concern;
  readonly subject: Subject;
  readonly path: string;
  /** What goes there, such as `prompts`. */
  readonly what: string;
  /** What the template says, in words. */
  readonly value: string;
  /** Everywhere it may go. Empty: the template does not say. */
  readonly places: readonly Place[];
  readonly verdict: Verdict;
  /** Where the knowledge of the places is from. */
  readonly source?: Source;
}

export interface Passage {
  readonly concern: Concern;
  readonly what: string;
  readonly subject: Subject;
  readonly path: string;
  readonly value: Possible | string;
  /** Undefined: not known. */
  readonly places: readonly Place[] | undefined;
  /** Whether somebody may decide otherwise when deploying. */
  readonly decided: boolean;
  readonly source?: Source;
}

/** A route with its verdict: out of the UK breaks, and what may be decided otherwise is unclear. */
export function routeOf(passage: Passage): Route {
  const { concern, what, subject, path, source } = passage;
  const places = distinct(passage.places ?? []);
  const isAbroad = places.some(({ inUk }) => !inUk);
  const verdict = isAbroad ? 'broken' : places.length === 0 || !passage.decided ? 'cannot-tell' : 'fine';
  return {
    concern,
    subject: { address: subject.address, type: subject.type, stack: subject.stack, origin: subject.origin },
    path,
    what,
    value: wordsOf(passage.value),
    places,
    verdict,
    ...(source === undefined ? {} : { source }),
  };
}

/** Text does not say on its own why it is not all known. */
function wordsOf(value: Possible | string): string {
  if (typeof value === 'string') return value;
  const why = value.kind === 'text' ? whyUnknown(value) : undefined;
  return why === undefined ? describe(value) : `${describe(value)} (${why})`;
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.title, place])).values()];
}

const EXPECTED: Record<Concern, string> = {
  model: 'a model, profile or deployment that processes prompts in the UK only',
  grant: 'permission for models in eu-west-2 only',
  region: 'a place in the UK: eu-west-2, uksouth or ukwest',
  copy: 'copies in the UK only: eu-west-2, uksouth or ukwest',
  destination: 'a destination in the UK',
};

/** What a control says of a route that does not stay in the UK. */
export function faultOf(route: Route): Fault[] {
  if (route.verdict === 'fine') return [];
  const outside = route.places.filter(({ inUk }) => !inUk).map(({ title }) => title);
  const got =
    outside.length > 0
      ? `${route.value}, which takes ${route.what} to ${list(outside)}`
      : `${route.value}: the template does not say to which place that takes ${route.what}`;
  return [
    {
      subject: route.subject,
      path: route.path,
      verdict: route.verdict,
      got,
      expected: route.what === 'requests' ? 'permission for what is in the UK only' : EXPECTED[route.concern],
    },
  ];
}

const MOST = 4;

function list(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST);
  const rest = titles.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '');
}
