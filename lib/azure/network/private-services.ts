import type { AzureEnvironment } from '../environment';
import { hasVault } from '../keys';

/** An Azure service that is reached through a private endpoint, and the DNS zones that lead there. */
export interface PrivateService {
  /** Azure's name for the part of the service that is reached: `groupIds` of the endpoint. */
  readonly subresource: string;
  readonly zones: readonly string[];
  readonly isNeeded: (environment: AzureEnvironment) => boolean;
}

const always = (): boolean => true;

const hasCluster = ({ blueprint }: AzureEnvironment): boolean => blueprint.clusters.length > 0;

const hasRoute =
  (route: 'azure-openai' | 'machine-learning') =>
  ({ blueprint }: AzureEnvironment): boolean =>
    blueprint.endpoints.some((endpoint) => endpoint.route === route);

/**
 * Which services an environment reaches privately, and why. A zone that nobody needs is not made.
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export const PRIVATE_SERVICES = {
  vault: { subresource: 'vault', zones: ['privatelink.vaultcore.azure.net'], isNeeded: hasVault },
  blob: { subresource: 'blob', zones: ['privatelink.blob.core.windows.net'], isNeeded: always },
  monitor: {
    subresource: 'azuremonitor',
    zones: [
      'privatelink.monitor.azure.com',
      'privatelink.oms.opinsights.azure.com',
      'privatelink.ods.opinsights.azure.com',
      'privatelink.agentsvc.azure-automation.net',
      'privatelink.blob.core.windows.net',
    ],
    isNeeded: always,
  },
  registry: {
    subresource: 'registry',
    zones: ['privatelink.azurecr.io'],
    isNeeded: (environment) => hasCluster(environment) || hasRoute('machine-learning')(environment),
  },
  openai: {
    subresource: 'account',
    zones: [
      'privatelink.openai.azure.com',
      'privatelink.cognitiveservices.azure.com',
      'privatelink.services.ai.azure.com',
    ],
    isNeeded: hasRoute('azure-openai'),
  },
  machineLearning: {
    subresource: 'amlworkspace',
    zones: ['privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net'],
    isNeeded: hasRoute('machine-learning'),
  },
} as const satisfies Record<string, PrivateService>;

/**
 * The zone of private clusters' APIs, which AKS writes their addresses into. That of an API behind a private endpoint
 * would be `privatelink.`.
 * @see https://learn.microsoft.com/azure/aks/private-clusters#configuration-options-for-private-dns
 */
export function clusterApiZone({ blueprint }: AzureEnvironment): string {
  return `private.${blueprint.environment.region}.azmk8s.io`;
}

/** Every private DNS zone that the environment needs, each once, ordered by name. */
export function privateDnsZones(environment: AzureEnvironment): string[] {
  const services: readonly PrivateService[] = Object.values(PRIVATE_SERVICES);
  const zones = services.filter(({ isNeeded }) => isNeeded(environment)).flatMap((service) => service.zones);
  return [...new Set([...zones, ...(hasCluster(environment) ? [clusterApiZone(environment)] : [])])].sort();
}
