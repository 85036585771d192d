import { z } from 'zod';

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

export type Safeguards = z.infer<typeof safeguardsSchema>;
