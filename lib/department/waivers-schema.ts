import { z } from 'zod';
import { isoDate, line } from './fields';

const waiverSchema = z.strictObject({
  control: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the id of a control, such as no-public-ingress')
    .describe('Id of the control. `sovereign explain` lists them.'),
  address: z
    .string()
    .regex(/^\S.*\S$/, 'an address as a finding shows it, on one line')
    .max(1000)
    .describe(
      'What is accepted, as the finding shows it: <environment>/<stack>/<resource>, and after a space the property. Without a property: every property of that resource.',
    ),
  reason: line(500).describe('Why it is accepted, and what makes up for it.'),
  owner: line(100).describe('Who sees to it that it ends: a post or a team.'),
  expires: isoDate.describe('The last day on which it counts, at most a year away.'),
  approval: line(200).describe('Reference of the decision, where it can be looked up.'),
  siroReference: line(100)
    .optional()
    .describe(
      'Reference of the Senior Information Risk Owner’s decision. Needed where data may leave the UK, unless the department handles OFFICIAL only.',
    ),
});

/** Findings that somebody has accepted for a while: one file, `config/waivers.yaml`. */
export const waiversSchema = z.strictObject({
  waivers: z.array(waiverSchema).describe('Accepted findings, one entry each.'),
});

/** A finding that somebody has accepted for a while. */
export type Waiver = z.infer<typeof waiverSchema>;
