import { z } from 'zod';
import { capture, instances, invocationsPerInstance, model, weights } from '../endpoint-fields';

const bedrockEndpoint = z.strictObject({
  route: z.literal('bedrock').describe('Amazon Bedrock, in the Region, through PrivateLink.'),
  model,
});

const sagemakerEndpoint = z.strictObject({
  route: z
    .literal('sagemaker')
    .describe('Open weights on a SageMaker real-time endpoint in the department’s own network.'),
  model,
  instanceType: z
    .string()
    .regex(/^ml\.[a-z][a-z0-9-]*\.[a-z0-9]+$/, 'a SageMaker instance type such as ml.g6.12xlarge')
    .describe('SageMaker hosting instance type, sold in London.'),
  instances,
  invocationsPerInstance,
  image: z
    .string()
    .regex(
      /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\/[a-z0-9._/-]+(@sha256:[0-9a-f]{64}|:[A-Za-z0-9._-]+)$/,
      'an ECR image with a digest or an exact tag',
    )
    .describe('Serving container in a London ECR registry, pinned by digest (…@sha256:…) or by exact tag.'),
  weights,
  capture,
});

export const awsEndpointSchema = z.discriminatedUnion('route', [bedrockEndpoint, sagemakerEndpoint]);

export type SageMakerEndpoint = z.infer<typeof sagemakerEndpoint>;
export type AwsEndpoint = z.infer<typeof awsEndpointSchema>;
