export { AccountBaseline } from './account-settings';
export { Artefacts } from './artefacts';
export { GpuCluster } from './cluster';
export { ContentStore } from './content-store';
export type { AwsEnvironment } from './environment';
export { EnvironmentStack } from './environment-stack';
export { FEATURE_FLAGS } from './feature-flags';
export { Keys } from './keys';
export type { EnvironmentKeys } from './keys';
export { LogArchive } from './log-archive';
export { broughtNetwork, DnsFirewall, PrivateEndpoints, PrivateNetwork } from './network';
export type { Network } from './network';
export { GuardRails } from './guard-rails';
export {
  AlertTopic,
  EnvironmentAlarms,
  makeDashboard,
  makeMonthlyBudget,
  ResidencyWatch,
} from './operations';
export { Guardrail, InvokeRole, SelfHostedEndpoint } from './serving';
