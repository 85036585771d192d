export { Guardrail } from './guardrail';
export { InvokeRole } from './invoke-role';
export { SelfHostedEndpoint } from './self-hosted-endpoint';
