import { z } from 'zod';
import { capture, instances, invocationsPerInstance, model, weights } from '../endpoint-fields';

const azureOpenAiEndpoint = z.strictObject({
  route: z.literal('azure-openai').describe('Azure OpenAI in UK South, through a private endpoint.'),
  model,
  deploymentType: z
    .string()
    .regex(/^[A-Za-z]+$/, 'a deployment type such as ProvisionedManaged')
    .describe(
      'Standard or ProvisionedManaged. Every other deployment type of Azure processes prompts outside the UK.',
    ),
  capacity: z
    .int()
    .min(1)
    .max(100_000)
    .describe('Standard: thousands of tokens a minute. ProvisionedManaged: provisioned throughput units.'),
});

const machineLearningEndpoint = z.strictObject({
  route: z
    .literal('machine-learning')
    .describe('Open weights on an Azure Machine Learning managed online endpoint.'),
  model,
  vmSize: z
    .string()
    .regex(/^Standard_[A-Za-z0-9_]+$/, 'an Azure VM size such as Standard_NC40ads_H100_v5')
    .describe('Azure VM size with accelerators that managed online endpoints run on in UK South.'),
  instances,
  invocationsPerInstance,
  image: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9._/-]{1,200}@sha256:[0-9a-f]{64}$/,
      'a repository and the digest of an image in it, such as serving/vllm@sha256:…',
    )
    .describe('Serving container in the stage’s own registry: its repository, and its digest.'),
  weights,
  capture,
});

export const azureEndpointSchema = z.discriminatedUnion('route', [
  azureOpenAiEndpoint,
  machineLearningEndpoint,
]);

export type AzureOpenAiEndpoint = z.infer<typeof azureOpenAiEndpoint>;
export type MachineLearningEndpoint = z.infer<typeof machineLearningEndpoint>;
export type AzureEndpoint = z.infer<typeof azureEndpointSchema>;
