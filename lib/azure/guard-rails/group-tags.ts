import type { AzureEnvironment } from '../environment';
import type { CustomPolicy } from './custom-policy';

/** Resource groups that Azure makes by itself, without tags: for Network Watcher, and for the keys of a workspace. */
const MADE_BY_AZURE = ['NetworkWatcherRG', 'azureml-rg-*'];

/**
 * Every resource group says whose it is. Resources cannot be held to it: private endpoints and clusters make some of
 * their own, such as network interfaces, without any. Costs and owners are found by the group.
 */
export function groupTags({ blueprint }: AzureEnvironment): CustomPolicy {
  const own = Object.keys(blueprint.tags).filter((key) => key.startsWith('sovereign:'));
  return {
    name: 'group-tags',
    why: 'Every resource group says whose it is.',
    mode: 'All',
    rule: {
      if: {
        allOf: [
          { field: 'type', equals: 'Microsoft.Resources/subscriptions/resourceGroups' },
          ...MADE_BY_AZURE.map((name) => ({ field: 'name', notLike: name })),
          { anyOf: own.map((key) => ({ field: `tags['${key}']`, exists: false })) },
        ],
      },
      then: { effect: 'deny' },
    },
  };
}
