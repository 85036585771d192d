import type { AzureEnvironment } from '../environment';

/** One assignment of a policy to the subscription. */
export interface Policy {
  /** Id of Azure's own definition. */
  readonly definition: string;
  /** What whoever is refused gets to read. */
  readonly why: string;
  readonly parameters?: (environment: AzureEnvironment) => Readonly<Record<string, unknown>>;
  /** @default always */
  readonly isNeeded?: (environment: AzureEnvironment) => boolean;
}

const deny = (): Record<string, unknown> => ({ effect: 'Deny' });

/** Resource types that give an address on the internet, or a way there, or carry data through edges abroad. */
const WAYS_OUT = [
  'Microsoft.Cdn/profiles',
  'Microsoft.Network/frontDoors',
  'Microsoft.Network/natGateways',
  'Microsoft.Network/publicIPAddresses',
  'Microsoft.Network/publicIPPrefixes',
  'Microsoft.Network/trafficManagerProfiles',
];

const locations = ({ estate }: AzureEnvironment): Record<string, unknown> => ({
  listOfAllowedLocations: estate.allowedRegions.azure,
});

/**
 * What nobody in the subscription can do, whoever is signed in: the names of the assignments, and the built-in
 * definitions. Everything that is made here keeps to them. What Azure itself makes keeps to them too, or is let off.
 * @see https://github.com/Azure/azure-policy/tree/master/built-in-policies/policyDefinitions
 */
const BUILT_IN: Readonly<Record<string, Policy>> = {
  // It lets resources in the location `global` go by itself: DNS zones, alerts and the like.
  'allowed-locations': {
    definition: 'e56962a6-4747-49cd-b67b-bf8b01975c4c',
    why: 'Resources are in the UK.',
    parameters: locations,
  },
  'allowed-group-locations': {
    definition: 'e765b5de-1225-4ba3-bd56-1ac6695af988',
    why: 'Resource groups are in the UK.',
    parameters: locations,
  },
  'no-way-out': {
    definition: '6c112d4e-5bc7-47ae-a041-ea2d9dccd749',
    why: 'Nothing has an address on the internet, or a way there.',
    parameters: () => ({ ...deny(), listOfResourceTypesNotAllowed: WAYS_OUT }),
  },
  'private-interfaces': {
    definition: '83a86a26-fd1f-447c-b59d-e51f44264114',
    why: 'No network interface has a public address.',
  },
  // Subnets of a brought network are its owner's business.
  'private-subnets': {
    definition: '7bca8353-aa3b-429b-904a-9229c4385837',
    why: 'No subnet has the way to the internet that Azure gives by default.',
    parameters: deny,
    isNeeded: ({ blueprint }) => blueprint.network.origin === 'made',
  },
  'private-storage': {
    definition: 'b2982f36-99f2-4db5-8eff-283140c09693',
    why: 'Storage accounts are reached privately.',
    parameters: deny,
  },
  'storage-without-shared-keys': {
    definition: '8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54',
    why: 'Who reads or writes storage is known by name: shared keys name nobody.',
    parameters: deny,
  },
  'storage-in-one-tenant': {
    definition: '92a89a79-6c52-4a7e-a03f-61306fc49312',
    why: 'Storage is not replicated to another organisation.',
    parameters: deny,
  },
  'private-registries': {
    definition: '0fdf0491-d080-4575-b627-ad0e843cba0f',
    why: 'Container registries are reached privately.',
    parameters: deny,
  },
  'registries-without-exports': {
    definition: '524b0254-c285-4903-bee6-bb8126cde579',
    why: 'Images are pulled, and not exported through Azure.',
    parameters: deny,
  },
  'private-vaults': {
    definition: '405c5871-3e91-4644-8a63-58e19d68ff5b',
    why: 'Key vaults are reached privately.',
    parameters: deny,
  },
  'private-ai-services': {
    definition: '037eea7a-bd0a-46c5-9a66-03aea78705d3',
    why: 'Models are reached privately.',
    parameters: deny,
  },
  'ai-services-without-keys': {
    definition: '71ef260a-8f18-47b7-abcb-62d0673d94dc',
    why: 'Who calls a model is known by name: keys name nobody.',
    parameters: deny,
  },
  'private-machine-learning': {
    definition: '438c38d2-3772-465a-a9cc-7a6666a275ce',
    why: 'Machine Learning workspaces are reached privately.',
    parameters: deny,
  },
  'machine-learning-approved-outbound': {
    definition: '6ddb1705-c8cf-450e-aa4b-19ad6703c440',
    why: 'Machine Learning workspaces reach only what is approved.',
    parameters: () => ({ ...deny(), isolationMode: 'AllowOnlyApprovedOutbound' }),
  },
  'private-clusters': {
    definition: '040732e8-d947-40b8-95d6-854c95024bf8',
    why: 'The API of a cluster is reached privately.',
    parameters: deny,
  },
  'clusters-without-local-accounts': {
    definition: '993c2fcd-2b29-49d2-9eb0-df2c3a730c32',
    why: 'Who administers a cluster is known by name: local accounts name nobody.',
    parameters: deny,
  },
  'clusters-encrypted-at-host': {
    definition: '41425d9f-d1a5-499a-9932-f8ed8453932c',
    why: 'Temporary disks and caches of nodes are encrypted.',
    parameters: deny,
  },
  // The one definition that Azure does not let deny.
  'clusters-without-command-invoke': {
    definition: '89f2d532-c53c-4f8f-9afa-4927b1114a0d',
    why: 'Nobody reaches into a private cluster through Azure.',
    parameters: () => ({ effect: 'Audit' }),
  },
};

/** By the name of the assignment. */
export function policies(environment: AzureEnvironment): [string, Policy][] {
  return Object.entries(BUILT_IN).filter(([, { isNeeded }]) => isNeeded?.(environment) ?? true);
}
