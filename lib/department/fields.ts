import { z } from 'zod';
import { UK_REGIONS } from '../values';

// Field types shared by the department file and the estate file. A message says what would be accepted:
// it is shown to the user after the word "expected".

/** Plain text on one line that is safe in a tag value on every cloud. */
export function line(maximum: number): z.ZodString {
  return z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9 _.:/=+\-@',&()]*$/,
      "one line of letters, digits, spaces and _.:/=+-@',&()",
    )
    .max(maximum);
}

/** A name that becomes part of resource names. */
export function slug(maximum: number): z.ZodString {
  return z
    .string()
    .regex(
      new RegExp(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`),
      `up to ${String(maximum)} lower-case letters, digits and single hyphens, beginning with a letter`,
    )
    .max(maximum);
}

export const awsAccount = z
  .string()
  .regex(/^\d{12}$/, 'an AWS account id: 12 digits, in quotes')
  .describe('AWS account id, 12 digits, in quotes so that YAML keeps leading zeros.');

export const awsRegion = z
  .enum(UK_REGIONS.aws)
  .describe('AWS Region. eu-west-2 (London) is the only AWS Region in the UK.');

export const azureRegion = z
  .enum(UK_REGIONS.azure)
  .describe('Azure region. uksouth or ukwest; there is no other in the UK. Default: uksouth.');

export const cidr = z
  .string()
  .regex(/^\d+\.\d+\.\d+\.\d+\/\d+$/, 'an IPv4 network such as 10.64.0.0/20')
  .describe('IPv4 network in CIDR notation.');

export const isoDate = z.iso.date('a date written YYYY-MM-DD');

export const email = z.email('an e-mail address').max(100);

/** A whole number of days that CloudWatch Logs accepts as a retention. */
export const CLOUDWATCH_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

export const retentionDays = z
  .literal(CLOUDWATCH_RETENTION_DAYS)
  .describe('Days. One of the retentions that CloudWatch Logs offers.');

export const monthlyBudgetGBP = z
  .int()
  .min(1)
  .max(100_000_000)
  .describe('Pounds a month. The owner is told at 50, 80 and 100 per cent, and when the forecast passes it.');

export const nodes = z
  .strictObject({
    min: z.int().min(0).max(1000).describe('Nodes that always run.'),
    max: z.int().min(1).max(1000).describe('Nodes at most.'),
  })
  .describe('Size of the pool, counted in nodes.');
