/** The clouds an environment can be made on. */
export type Cloud = 'aws' | 'azure';

/** Every region of the supported clouds that lies in the United Kingdom. */
export const UK_REGIONS = {
  aws: ['eu-west-2'],
  azure: ['uksouth', 'ukwest'],
} as const satisfies Record<Cloud, readonly string[]>;
