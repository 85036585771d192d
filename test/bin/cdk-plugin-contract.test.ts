import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

// What the audit at synthesis takes for granted of CDK, held in an app as small as can be: a new release of the library
// or of its CLI may change it without a type that says so.

const folder = mkdtempSync(join(tmpdir(), 'sovereign-contract-'));
const SEEN = join(folder, 'seen.json');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** An app of two stacks whose plugin writes down what it is given, finds one fault, and is told that it does not matter. */
const APP = `
const { App, CfnResource, Stack, Validations } = require(${JSON.stringify(resolve('node_modules/aws-cdk-lib'))});
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const app = new App();
for (const name of ['One', 'Two']) new CfnResource(new Stack(app, name), 'Topic', { type: 'AWS::SNS::Topic' });
Validations.of(app).addPlugins({
  name: 'contract',
  validate({ stackTemplates }) {
    const seen = stackTemplates.map(({ templatePath }) => ({
      templatePath,
      template: readFileSync(templatePath, 'utf8'),
      manifest: readFileSync(join(dirname(templatePath), 'manifest.json'), 'utf8'),
    }));
    appendFileSync(process.env.SEEN, JSON.stringify(seen) + '\\n');
    const { templatePath } = stackTemplates[0];
    const violatingResources = [{ resourceLogicalId: 'Topic', templatePath, locations: [] }];
    const severity = process.env.SEVERITY;
    return { success: false, violations: [{ ruleName: 'a-rule', description: 'a fault', severity, violatingResources }] };
  },
});
for (const scope of [app, ...app.node.findAll()])
  for (const id of ['a-rule', 'contract::a-rule']) Validations.of(scope).acknowledge({ id, reason: 'no matter' });
app.synth();
`;

interface Seen {
  readonly templatePath: string;
  readonly template: string;
  readonly manifest: string;
}

/** What becomes of the app under the plain CDK CLI, and what its plugin was given at each call. */
function cdkSynth(
  severity: string,
  ...options: string[]
): { status: number | null; said: string; calls: Seen[][] } {
  rmSync(SEEN, { force: true });
  const app = join(folder, 'app.js');
  writeFileSync(app, APP);
  const cli = ['node_modules/aws-cdk/bin/cdk', 'synth', '--quiet', '--app', `node ${app}`];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...cli, '--output', join(folder, 'out'), ...options],
    { encoding: 'utf8', env: { ...process.env, CDK_VALIDATION: 'false', SEVERITY: severity, SEEN } },
  );
  const calls = existsSync(SEEN) ? readFileSync(SEEN, 'utf8').trim().split('\n') : [];
  return { status, said: stdout + stderr, calls: calls.map((call) => JSON.parse(call) as Seen[]) };
}

test('a fault that is fatal stops cdk synth, whatever code and options say', () => {
  const { status, said } = cdkSynth('fatal', '--no-validation');
  expect(said).toContain('a-rule');
  expect(status).not.toBe(0);
}, 60_000);

test('one that is an error is waved through by code; the plugin is given what is written, once', () => {
  const { status, calls } = cdkSynth('error');
  expect(status).toBe(0);
  expect(calls).toHaveLength(1);
  expect(calls[0]!.map(({ template }) => JSON.parse(template) as unknown)).toEqual(
    Array(2).fill(expect.objectContaining({ Resources: { Topic: { Type: 'AWS::SNS::Topic' } } })),
  );
  for (const { templatePath, template, manifest } of calls[0]!) {
    expect(readFileSync(templatePath, 'utf8')).toBe(template);
    expect(readFileSync(join(dirname(templatePath), 'manifest.json'), 'utf8')).toBe(manifest);
  }
}, 60_000);
