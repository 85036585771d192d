import { z } from 'zod';
import { UK_REGIONS } from '../values';
import { awsAccount, awsRegion, azureRegion, cidr, isoDate, line } from './fields';

const tagTemplate = z
  .string()
  .regex(
    /^[A-Za-z0-9{][A-Za-z0-9 _.:/=+\-@{}]*$/,
    'one line of letters, digits, spaces, _.:/=+-@ and {words}',
  )
  .max(200);

const tagRule = z
  .union([
    tagTemplate.describe('The value, in which {words} in braces are replaced by facts of the environment.'),
    z
      .strictObject({
        ask: line(200).describe('What the department has to say, shown when it has not.'),
        oneOf: z.array(line(200)).min(1).optional().describe('The values that are allowed. Default: any.'),
      })
      .describe('A value that each department gives itself, under tagging.values.'),
  ])
  .describe('A fixed or composed value, or one that the department has to give.');

/** What all departments share: one file, `config/estate.yaml`. */
export const estateSchema = z.strictObject({
  organisation: z
    .strictObject({
      id: z
        .string()
        .regex(/^o-[a-z0-9]{10,32}$/, 'an AWS Organizations id such as o-a1b2c3d4e5')
        .describe('AWS Organizations id. Endpoint and bucket policies admit nobody outside it.'),
      managementAccount: awsAccount.describe(
        'Account in which the guard rails for all accounts are deployed.',
      ),
      targets: z
        .array(
          z
            .string()
            .regex(
              /^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}|\d{12})$/,
              'a root, organisational unit or account id',
            ),
        )
        .min(1)
        .describe('Roots, organisational units or accounts that the guard rails are attached to.'),
    })
    .describe('The AWS organisation that holds the accounts of every department.'),
  logArchive: z
    .strictObject({ account: awsAccount })
    .describe('Account of the central security team. It may read audit archives and never change them.'),
  monitoring: z
    .strictObject({
      account: awsAccount,
      sink: z
        .string()
        .regex(
          /^arn:aws:oam:eu-west-2:\d{12}:sink\/[0-9a-f-]{36}$/,
          'the ARN of a CloudWatch OAM sink in eu-west-2',
        )
        .optional()
        .describe('CloudWatch Observability Access Manager sink. Default: metrics are not shared.'),
    })
    .describe('Account in which metrics of all departments (never logs) are seen side by side.'),
  allowedRegions: z
    .strictObject({
      aws: z.array(awsRegion).min(1),
      azure: z
        .array(azureRegion)
        .min(1)
        .default([...UK_REGIONS.azure])
        .describe('Azure regions. Default: both.'),
    })
    .describe('Regions that environments may be made in. All of them lie in the UK.'),
  addressPools: z
    .array(z.strictObject({ cidr, description: line(100) }))
    .min(1)
    .describe('Networks from which departments are given their own. No address is given twice.'),
  retention: z
    .strictObject({
      auditDaysMinimum: z
        .int()
        .min(365)
        .describe('Days. Shortest time that audit records are kept. At least 365.'),
      contentDaysMaximum: z
        .int()
        .min(1)
        .max(30)
        .describe('Days. Longest time that prompts and completions are kept. At most 30.'),
    })
    .describe('Limits that the retention in each department file must respect.'),
  budgetCurrency: z
    .strictObject({
      usdPerGbp: z
        .number()
        .positive()
        .describe('US dollars for one pound, used to turn budgets into the currency AWS bills in.'),
      date: isoDate.describe('Day of the rate.'),
      source: line(100).describe('Where the rate comes from.'),
    })
    .describe('AWS Budgets counts US dollars; department files count pounds.'),
  tagProfiles: z
    .record(z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'a lower-case name'), z.record(line(128), tagRule))
    .describe('Sets of tag keys. Each department uses the one its organisation has standardised on.'),
});

export type Estate = z.infer<typeof estateSchema>;
export type TagRule = z.infer<typeof tagRule>;
