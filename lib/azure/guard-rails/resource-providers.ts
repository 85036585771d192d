import type { AzureEnvironment } from '../environment';

/** A resource provider that the subscription has to know before anything of it can be made. */
export interface ResourceProvider {
  readonly isNeeded: (environment: AzureEnvironment) => boolean;
  /** Features of it that are switched on for the subscription, and when. */
  readonly features?: Readonly<Record<string, (environment: AzureEnvironment) => boolean>>;
}

const always = (): boolean => true;
const hasCluster = ({ blueprint }: AzureEnvironment): boolean => blueprint.clusters.length > 0;
const hasAgents = ({ asked }: AzureEnvironment): boolean => asked.network.agents !== undefined;
const hasRoute =
  (route: 'azure-openai' | 'machine-learning') =>
  ({ blueprint }: AzureEnvironment): boolean =>
    blueprint.endpoints.some((endpoint) => endpoint.route === route);
const usesInfiniBand = ({ blueprint }: AzureEnvironment): boolean =>
  blueprint.clusters.some(({ pools }) => pools.some(({ fabricInterfaces }) => fabricInterfaces > 0));

/**
 * Which providers an environment needs. One that is not needed is not registered: nothing of it can be made then.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/azure-services-resource-providers
 */
export const RESOURCE_PROVIDERS: Readonly<Record<string, ResourceProvider>> = {
  'Microsoft.App': { isNeeded: hasAgents },
  'Microsoft.CognitiveServices': { isNeeded: hasRoute('azure-openai') },
  'Microsoft.Compute': { isNeeded: hasCluster, features: { EncryptionAtHost: hasCluster } },
  'Microsoft.Consumption': { isNeeded: always },
  'Microsoft.ContainerRegistry': {
    isNeeded: (environment) => hasCluster(environment) || hasRoute('machine-learning')(environment),
  },
  'Microsoft.ContainerService': {
    isNeeded: (environment) => hasCluster(environment) || hasAgents(environment),
    features: { AKSInfinibandSupport: usesInfiniBand },
  },
  // Azure keeps the names and settings of a workspace with a key of one's own in these two.
  'Microsoft.DocumentDB': { isNeeded: hasRoute('machine-learning') },
  'Microsoft.Search': { isNeeded: hasRoute('machine-learning') },
  'Microsoft.Insights': { isNeeded: always },
  'Microsoft.KeyVault': { isNeeded: always },
  'Microsoft.MachineLearningServices': { isNeeded: hasRoute('machine-learning') },
  'Microsoft.ManagedIdentity': { isNeeded: always },
  'Microsoft.Network': { isNeeded: always },
  'Microsoft.OperationalInsights': { isNeeded: always },
  'Microsoft.PolicyInsights': { isNeeded: always },
  'Microsoft.Security': { isNeeded: ({ asked }) => asked.defender.length > 0 },
  'Microsoft.Storage': { isNeeded: always },
};
