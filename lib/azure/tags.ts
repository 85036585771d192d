import type { Blueprint } from '../blueprint';

/**
 * Tags of private DNS zones, which take at most 15 and no spaces in their names: those that say whose it is.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations
 */
export function dnsTags({ tags }: Blueprint): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => key.startsWith('sovereign:')));
}
