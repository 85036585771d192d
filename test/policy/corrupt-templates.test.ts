import fc from 'fast-check';
import { CONTROLS, evaluate } from '../../lib/policy';
import type { Context } from '../../lib/policy';
import { readTemplates } from '../../lib/template';
import type { Templates } from '../../lib/template';
import { corrupted } from '../support/corrupt';
import { shippedEnvironments } from '../mutation/environments';

// What is not a proper template is never a reason to stop, and never a pass by mistake: it is an issue, or every
// resource in it is judged or said to be unread. CORRUPTIONS sets how many are tried, and
// SEED which.

const RUNS = Number(process.env['CORRUPTIONS'] ?? 500);
const SEED = Number(process.env['SEED'] ?? 1);

const environments = shippedEnvironments((address) =>
  ['dsit/dev/aws', 'mod/production/azure'].includes(address),
);
const originals = environments.flatMap((environment) =>
  environment.files
    .filter(({ name }) => environment.documents.has(name))
    .map((file) => ({ file, environment })),
);

test(
  `${String(RUNS)} spoilt templates are read or refused, and nothing in them is passed over`,
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...originals).chain(({ file, environment }) =>
          corrupted(file.text).map((corruption) => ({
            file,
            environment,
            corruption,
            // A whole template in the report of a failure tells nobody anything.
            [fc.toStringMethod]: () => `${file.name}: ${corruption.name}`,
          })),
        ),
        ({ file, environment, corruption: { name, text } }) => {
          const read = readTemplates([{ name: file.name, text }]);
          if (!read.ok) {
            expect(read.issues).not.toEqual([]);
            return;
          }
          expect([file.name, name, passedOver(text, read.value)]).toEqual([file.name, name, []]);
          expect([file.name, name, failures(read.value, environment.context)]).toEqual([file.name, name, []]);
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  },
  RUNS * 1_000,
);

// What every object has by birth is no entry of a table.
test.each(Object.getOwnPropertyNames(Object.prototype))('%s is a name like any other', (name) => {
  const named = (value: unknown): object => Object.fromEntries([[name, value]]);
  const endpoint = { private_service_connection: { subresource_names: [name] }, private_dns_zone_group: {} };
  const files = {
    'stack.template.json': {
      Resources: {
        Named: { Type: name, Properties: named(name) },
        Settings: { Type: 'AWS::RDS::DBParameterGroup', Properties: { Parameters: named('1') } },
        Policy: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: { PolicyDocument: { Statement: named(name) } },
        },
      },
    },
    'terraform/main.tf.json': {
      resource: {
        ...named({ a: named(name) }),
        azurerm_private_endpoint: { a: endpoint },
        azurerm_role_assignment: { a: { role_definition_name: name } },
        aws_ssm_parameter: { a: { type: name, value: name } },
      },
    },
  };
  const read = readTemplates(
    Object.entries(files).map(([file, json]) => ({ name: file, text: JSON.stringify(json) })),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  for (const { context } of environments) expect(failures(read.value, context)).toEqual([]);
});

/** Controls that did not come to a judgement. */
function failures(templates: Templates, context: Context): string[] {
  return evaluate(templates, CONTROLS, context)
    .filter(({ got }) => got.startsWith('a failure of the control itself'))
    .map(({ control, got }) => `${control.id}: ${got}`);
}

/** Resources that are written and neither read nor said to be unread. What is no template at all has none. */
function passedOver(text: string, { all }: Templates): string[] {
  const seen = all.flatMap(({ resources, unread }) =>
    [...resources, ...unread].map(({ address }) => address),
  );
  return all.length === 0 ? [] : addressesIn(JSON.parse(text)).filter((address) => !seen.includes(address));
}

function addressesIn(json: any): string[] {
  if (isMap(json.Resources)) return Object.keys(json.Resources);
  const types = isMap(json.resource) ? Object.entries(json.resource) : [];
  return types.flatMap(([type, byName]) => {
    if (!isMap(byName)) return isNothing(byName) ? [] : [type];
    return Object.entries(byName).flatMap(([name, body]) => (isNothing(body) ? [] : [`${type}.${name}`]));
  });
}

/** No block: Terraform takes an empty list for none. */
function isNothing(json: unknown): boolean {
  return Array.isArray(json) && json.length === 0;
}

function isMap(json: unknown): json is object {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

test.each([
  [
    'YAML whose aliases multiply',
    `a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e]\nResources:\n  A: {Type: 'AWS::S3::Bucket', Properties: {Tags: [*f,*f,*f,*f,*f,*f,*f,*f]}}\n`,
  ],
  ['YAML that holds itself', `Resources: &r\n  A: *r\n`],
  ['a resource that is text', `Resources:\n  A: text\n`],
  ['a resource that is a list', `Resources:\n  A: [1, 2]\n`],
  ['a resource without a type', `Resources:\n  A: {Properties: {}}\n`],
  ['a type that is a map', `Resources:\n  A: {Type: {Ref: B}}\n`],
  ['resources that are a list', `AWSTemplateFormatVersion: "2010-09-09"\nResources: [1]\n`],
  ['a macro', `Transform: Whatever\nResources:\n  A: {Type: 'AWS::SNS::Topic'}\n`],
])('%s does not pass', (_, text) => {
  const read = readTemplates([{ name: 'x.template.yaml', text }]);
  const found = read.ok ? evaluate(read.value, CONTROLS, { today: '2026-11-23' }).length : read.issues.length;
  expect(found).toBeGreaterThan(0);
});
