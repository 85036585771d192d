import type { Construct } from 'constructs';
import type { MachineLearningEndpointPlan } from '../../blueprint';
import type { MachineLearningWorkspace } from './machine-learning-workspace';
import { addMachineLearningResource } from './machine-learning-resource';

/** Names that Azure Machine Learning reserves for what goes into an endpoint, and what comes out. */
const COLLECTIONS = ['request', 'response'] as const;

/**
 * Setting of a deployment that records all prompts and completions in the content store, where they are deleted after
 * a short time.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-collect-production-data
 */
export function recordContent(
  scope: Construct,
  { name }: MachineLearningEndpointPlan,
  parent: MachineLearningWorkspace,
): Record<string, unknown> {
  const collections = COLLECTIONS.map((collection) => {
    const asset = addMachineLearningResource(scope, collection, 'workspaces/data/versions', {
      name: '1',
      parentId: `${parent.workspace.id}/data/${name}-${collection}`,
      body: {
        properties: {
          dataType: 'uri_folder',
          dataUri: parent.folderUri('content', `${name}/${collection}`),
        },
      },
      dependsOn: [parent.datastore('content')],
    });
    return [collection, { dataCollectionMode: 'Enabled', dataId: asset.id, samplingRate: 1 }] as const;
  });
  return { collections: Object.fromEntries(collections), rollingRate: 'Hour' };
}
