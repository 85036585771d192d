import { distance } from 'fastest-levenshtein';

/** The candidate most likely meant by a misspelt word, if one is close enough to be worth asking about. */
export function nearMiss(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { candidate, edits };
  }
  return best?.candidate;
}

/** `did you mean 'x'?`, or undefined when nothing is close. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const match = nearMiss(word, candidates);
  return match === undefined ? undefined : `did you mean '${match}'?`;
}
