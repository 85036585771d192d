export { InvokeIdentity } from './invoke-identity';
export { MachineLearningWorkspace } from './machine-learning-workspace';
export { OpenAiAccount } from './open-ai-account';
export { SelfHostedEndpoint } from './self-hosted-endpoint';
