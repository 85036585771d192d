import { z } from 'zod';
import { awsStageSchema } from './aws/stage-schema';
import { azureStageSchema } from './azure/stage-schema';
import { email, isoDate, line, slug } from './fields';
import { RESERVED_CODES } from './reserved-codes';
import { safeguardsSchema } from './safeguards-schema';

const stageSchema = z.strictObject({
  production: z
    .boolean()
    .describe(
      'Whether live data is processed. Production cannot be deleted by mistake, and its audit archive by nobody.',
    ),
  aws: awsStageSchema.optional().describe('The stage’s environment on AWS London. Default: none.'),
  azure: azureStageSchema
    .optional()
    .describe('The stage’s environment on Azure UK South or UK West. Default: none.'),
});

/** One department: one file, `config/departments/<code>.yaml`. */
export const departmentSchema = z.strictObject({
  code: slug(8)
    .describe('Short name, the same as the file’s. It begins the name of everything that is made.')
    .meta({ not: { enum: [...RESERVED_CODES.keys()] } }),
  name: line(100).describe('Official name.'),
  classification: z
    .enum(['OFFICIAL', 'OFFICIAL-SENSITIVE'])
    .describe('Highest classification handled, under the Government Security Classifications Policy.'),
  residency: z
    .enum(['uk-only'])
    .default('uk-only')
    .describe('Where data may be stored and processed. Default: uk-only.'),
  lawEnforcementData: z
    .boolean()
    .describe(
      'Whether data is held under Part 3 of the Data Protection Act 2018 (law enforcement processing).',
    ),
  owner: z
    .strictObject({
      team: line(100).describe('Team that runs the environments.'),
      email: email.describe('The team’s shared mailbox. Alerts and budget notices go there.'),
    })
    .describe('Who runs the environments.'),
  seniorResponsibleOwner: line(100).describe('The accountable post, not the person: tags are seen widely.'),
  costCentre: line(50).describe('Cost centre, in quotes if it is a number.'),
  tagging: z
    .strictObject({
      profile: z.string().describe('Name of a tag profile in estate.yaml.'),
      values: z
        .record(line(128), line(200))
        .default({})
        .describe('Values that the profile asks of the department, by tag key.'),
    })
    .describe('Which tags everything carries.'),
  siroAcceptance: z
    .strictObject({
      reference: line(100).describe('Reference of the decision.'),
      date: isoDate.describe('Day of the decision.'),
      expires: isoDate.describe('Day on which it ends.'),
    })
    .describe(
      'The Senior Information Risk Owner’s acceptance that the cloud provider has a parent under US law.',
    ),
  safeguards: safeguardsSchema.prefault({}).describe('What model endpoints filter.'),
  stages: z
    .record(slug(12), stageSchema)
    .describe('Stages by name; the names are the department’s own, such as dev, test and prod.'),
});

export type Department = z.infer<typeof departmentSchema>;
export type Stage = z.infer<typeof stageSchema>;
