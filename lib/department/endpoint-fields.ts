import { z } from 'zod';

// Fields that model endpoints have on every cloud.

export const model = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,60}$/, 'a model name from the catalogue, such as gpt-oss-120b')
  .describe(
    'Model by its name in the catalogue. `sovereign check` refuses one that would be processed outside the UK.',
  );

export const instances = z
  .strictObject({
    min: z.int().min(1).max(100).describe('Instances that always run.'),
    max: z.int().min(1).max(100).describe('Instances at most.'),
  })
  .describe('Size of the endpoint. It scales between the two by invocations.');

export const invocationsPerInstance = z
  .int()
  .min(1)
  .max(100_000)
  .default(60)
  .describe('Invocations a minute that one instance is expected to serve: the target of scaling.');

export const weights = z
  .strictObject({
    prefix: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*\/$/, 'a key prefix that ends with /')
      .describe('Key prefix in the environment’s own store of weights.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')
      .describe(
        'SHA-256 of the list of the weights’ files and their SHA-256 sums, as `sha256sum` prints it.',
      ),
  })
  .describe('The model’s weights. They are put there by the department; nothing is downloaded at start.');

export const capture = z
  .enum(['off', 'content'])
  .default('off')
  .describe('Whether prompts and completions are recorded, in the content store. Default: off.');
