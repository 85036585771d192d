import type { NetworkFacts } from './network';

/** How many things face the internet; ways by kind, and what else rules, routes and services say. */
export function facing({ internet, ways }: Pick<NetworkFacts, 'internet' | 'ways'>): number {
  const resources = [...internet, ...ways.filter(({ where }) => where === 'internet')];
  return new Set(resources.map(({ resource }) => resource)).size;
}
