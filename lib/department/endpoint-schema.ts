import { z } from 'zod';

const model = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,60}$/, 'a model name from the catalogue, such as gpt-oss-120b')
  .describe(
    'Model by its name in the catalogue. `sovereign check` refuses one that would be processed outside the UK.',
  );

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
  instances: z
    .strictObject({
      min: z.int().min(1).max(100).describe('Instances that always run.'),
      max: z.int().min(1).max(100).describe('Instances at most.'),
    })
    .describe('Size of the endpoint. It scales between the two by invocations.'),
  invocationsPerInstance: z
    .int()
    .min(1)
    .max(100_000)
    .default(60)
    .describe('Invocations a minute that one instance is expected to serve: the target of scaling.'),
  image: z
    .string()
    .regex(
      /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\/[a-z0-9._/-]+(@sha256:[0-9a-f]{64}|:[A-Za-z0-9._-]+)$/,
      'an ECR image with a digest or an exact tag',
    )
    .describe('Serving container in a London ECR registry, pinned by digest (…@sha256:…) or by exact tag.'),
  weights: z
    .strictObject({
      prefix: z
        .string()
        .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*\/$/, 'a key prefix that ends with /')
        .describe('Key prefix in the environment’s own weights bucket.'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')
        .describe(
          'SHA-256 of the list of the weights’ files and their SHA-256 sums, as `sha256sum` prints it.',
        ),
    })
    .describe('The model’s weights. They are put there by the department; nothing is downloaded at start.'),
  capture: z
    .enum(['off', 'content'])
    .default('off')
    .describe('Whether prompts and completions are recorded, in the content store. Default: off.'),
});

export const endpointSchema = z.discriminatedUnion('route', [bedrockEndpoint, sagemakerEndpoint]);

const strength = z.enum(['LOW', 'MEDIUM', 'HIGH']);

export const safeguardsSchema = z.strictObject({
  filters: z
    .strictObject({
      hate: strength.default('HIGH').describe('Hate.'),
      insults: strength.default('HIGH').describe('Insults.'),
      misconduct: strength.default('HIGH').describe('Misconduct.'),
      sexual: strength.default('HIGH').describe('Sexual content.'),
      violence: strength.default('HIGH').describe('Violence.'),
    })
    .prefault({})
    .describe(
      'How strongly each kind of content is filtered, in both directions. It cannot be switched off. Default: HIGH.',
    ),
  personalData: z
    .enum(['mask', 'block'])
    .default('mask')
    .describe(
      'What happens to personal identifiers, such as NHS and National Insurance numbers. Default: mask.',
    ),
  deniedTopics: z
    .array(
      z.strictObject({
        name: z
          .string()
          .regex(/^[A-Za-z0-9][A-Za-z0-9 _!?.-]*$/, 'letters, digits, spaces and _!?.-')
          .max(100)
          .describe('Name of the topic.'),
        definition: z.string().min(1).max(200).describe('What the topic covers, in a sentence.'),
        examples: z
          .array(z.string().min(1).max(100))
          .max(5)
          .default([])
          .describe('Prompts that are about it.'),
      }),
    )
    .max(30)
    .default([])
    .describe('Topics that the assistant must not enter into.'),
  blockedWords: z
    .array(z.string().min(1).max(100))
    .max(1000)
    .default([])
    .describe('Words and phrases that are blocked, beside profanity.'),
});

export type SageMakerEndpoint = z.infer<typeof sagemakerEndpoint>;
export type Endpoint = z.infer<typeof endpointSchema>;
export type Safeguards = z.infer<typeof safeguardsSchema>;
