export { AzapiAction } from './azapi-action';
export { AzapiData } from './azapi-data';
export { AzapiProvider } from './azapi-provider';
export { AzapiResource } from './azapi-resource';
export type { AzapiResourceConfig } from './azapi-resource';
