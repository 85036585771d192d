import fc from 'fast-check';
import { CONTROLS, evaluate } from '../../lib/policy';
import { readTemplates, Templates } from '../../lib/template';
import { corrupted } from '../support/corrupt';
import { shippedEnvironments } from '../mutation/environments';

// What is not a proper template is never a reason to stop, and never a pass by mistake: it is an issue, a finding, or
// changes nothing that a control has to know. CORRUPTIONS sets how many are tried.

const RUNS = Number(process.env['CORRUPTIONS'] ?? 500);

const environments = shippedEnvironments((address) =>
  ['dsit/dev/aws', 'mod/production/azure'].includes(address),
);
const originals = environments.flatMap((environment) =>
  environment.files
    .filter(({ name }) => environment.documents.has(name))
    .map((file) => ({ file, environment })),
);

test(`${String(RUNS)} spoilt templates are read or refused, and judged without a failure`, () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...originals)
        .chain(({ file, environment }) =>
          corrupted(file.text).map((corruption) => ({ file, environment, corruption })),
        ),
      ({ file, environment, corruption }) => {
        const read = readTemplates([{ name: file.name, text: corruption.text }]);
        if (!read.ok) return read.issues.length > 0;
        const findings = evaluate(new Templates(read.value.all), CONTROLS, environment.context);
        return findings.every(({ got }) => !got.startsWith('a failure of the control itself'));
      },
    ),
    { numRuns: RUNS, seed: 1 },
  );
}, 600_000);

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
