/** The clouds an environment can be made on. */
export const CLOUDS = ['aws'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** Every region of the supported clouds that lies in the United Kingdom. */
export const UK_REGIONS = { aws: ['eu-west-2'] } as const satisfies Record<Cloud, readonly string[]>;
export type AwsRegion = (typeof UK_REGIONS.aws)[number];
