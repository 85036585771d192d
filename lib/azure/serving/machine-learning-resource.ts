import type { Construct } from 'constructs';
import { AzapiResource } from '../azapi';
import type { AzapiResourceConfig } from '../azapi';

/** The version that azurerm 4.73 speaks, too. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/2025-06-01/workspaces */
const API = '2025-06-01';

/** @param path such as `workspaces/onlineEndpoints` */
export function machineLearningType(path: string): string {
  return `Microsoft.MachineLearningServices/${path}@${API}`;
}

/**
 * A resource of Azure Machine Learning, in its own words. azurerm has none of endpoints, and its workspace wants the
 * shared key of its storage. The service answers with ids in other letters than it was given: that is no
 * difference.
 */
export function addMachineLearningResource(
  scope: Construct,
  id: string,
  path: string,
  config: Omit<AzapiResourceConfig, 'type'>,
): AzapiResource {
  const resource = new AzapiResource(scope, id, {
    ...config,
    type: machineLearningType(path),
  });
  resource.addOverride('ignore_casing', true);
  // Networks and large models take longer than azapi waits by itself.
  resource.addOverride('timeouts', { create: '2h', update: '2h', delete: '2h' });
  return resource;
}
