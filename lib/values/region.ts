/** The clouds an environment can be made on. */
export type Cloud = 'aws';

/** Every region of the supported clouds that lies in the United Kingdom. */
export const UK_REGIONS = { aws: ['eu-west-2'] } as const satisfies Record<Cloud, readonly string[]>;
