import type { Source } from './source';

/** How Azure serves a model, and where it may process a prompt. */
export interface AzureDeploymentType {
  /** The name of the SKU in templates. */
  readonly name: string;
  /** Whether prompts are processed in the region of the account, and nowhere else. */
  readonly staysInRegion: boolean;
  /** Where else, in words that follow "in". */
  readonly title: string;
}

export const AZURE_DEPLOYMENT_TYPES_SOURCE: Source = {
  document: 'Microsoft Learn, Deployment types for Microsoft Foundry Models',
  checked: '2026-11-25',
  verified: true,
};

const WORLD = 'any region in the world';
const ZONE = 'a data zone, of which none is the UK’s (US, EU or Asia Pacific)';

export const AZURE_DEPLOYMENT_TYPES: readonly AzureDeploymentType[] = [
  { name: 'Standard', staysInRegion: true, title: 'the region of the account' },
  { name: 'ProvisionedManaged', staysInRegion: true, title: 'the region of the account' },
  { name: 'Provisioned', staysInRegion: true, title: 'the region of the account' },
  { name: 'GlobalStandard', staysInRegion: false, title: WORLD },
  { name: 'GlobalProvisionedManaged', staysInRegion: false, title: WORLD },
  { name: 'GlobalBatch', staysInRegion: false, title: WORLD },
  { name: 'GlobalManagedCompute', staysInRegion: false, title: WORLD },
  { name: 'GlobalTraining', staysInRegion: false, title: WORLD },
  { name: 'DeveloperTier', staysInRegion: false, title: WORLD },
  { name: 'DataZoneStandard', staysInRegion: false, title: ZONE },
  { name: 'DataZoneProvisionedManaged', staysInRegion: false, title: ZONE },
  { name: 'DataZoneBatch', staysInRegion: false, title: ZONE },
];

const BY_NAME = new Map(AZURE_DEPLOYMENT_TYPES.map((each) => [each.name.toLowerCase(), each]));

export function findAzureDeploymentType(name: string): AzureDeploymentType | undefined {
  return BY_NAME.get(name.toLowerCase());
}
