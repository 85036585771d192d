import { didYouMean, matchesWildcard } from '../values';

/** A selector that selects nothing: misuse, told in the user's words. */
export class NothingSelected extends Error {
  constructor(selector: string, addresses: readonly string[]) {
    const parts = addresses.flatMap((address) => [address, ...prefixes(address)]);
    const hint = didYouMean(selector, new Set(parts));
    super(
      `no environment matches '${selector}'${hint === undefined ? '' : `; ${hint}`}\nthere are: ${addresses.join(', ')}`,
    );
  }
}

/**
 * The addresses that match any of the selectors, in their own order; all of them when there is no selector.
 * A selector is an address or the beginning of one, in which `*` stands for any part: `dfe`, `dfe/prod`, `dfe/pr*`.
 * @throws NothingSelected
 */
export function select(addresses: readonly string[], selectors: readonly string[]): string[] {
  if (selectors.length === 0) return [...addresses];
  const chosen = new Set<string>();
  for (const selector of selectors) {
    const matches = addresses.filter((address) => matchesSelector(address, selector));
    if (matches.length === 0) throw new NothingSelected(selector, addresses);
    for (const match of matches) chosen.add(match);
  }
  return addresses.filter((address) => chosen.has(address));
}

function matchesSelector(address: string, selector: string): boolean {
  const steps = address.split('/');
  const wanted = selector.split('/');
  return (
    wanted.length <= steps.length &&
    wanted.every((pattern, index) => matchesWildcard(pattern, steps[index] ?? ''))
  );
}

function prefixes(address: string): string[] {
  const steps = address.split('/');
  return steps.slice(1).map((_step, index) => steps.slice(0, index + 1).join('/'));
}
