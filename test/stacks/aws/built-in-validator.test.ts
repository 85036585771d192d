import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CloudFormationValidatePlugin } from 'aws-cdk-lib';
import { synthesizeEnvironment, synthesizeEstate } from '../../../stacks/aws';
import { blueprintsOn, shippedConfig } from '../../support/shipped';
import { readdirSync } from 'node:fs';

/** Warnings that are known; docs/aws.md says why each stands. */
const EXPLAINED = ['W9009 EncryptionConfig.*.Resources'];

// The validator that CDK bundles, with the schemas of CloudFormation and what London offers. It is loaded once.
test('CloudFormation would accept every shipped template in London', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sovereign-'));
  const config = shippedConfig();
  synthesizeEstate(config, join(folder, 'estate'));
  for (const blueprint of blueprintsOn('aws', config))
    synthesizeEnvironment(config, blueprint, join(folder, blueprint.environment.name));
  const templatePaths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.template.json'))
    .map((name) => join(folder, name));
  expect(templatePaths.length).toBeGreaterThan(60);
  const report = new CloudFormationValidatePlugin().validate({
    templatePaths,
    stackTemplates: templatePaths.map((templatePath) => ({
      templatePath,
      stackConstructPath: templatePath,
      accountId: '012345678901',
      region: 'eu-west-2',
    })),
    appConstruct: new App(),
  });
  rmSync(folder, { recursive: true });
  const found = report.violations.map(
    ({ ruleName, description }) => `${ruleName} ${description.split(':')[0] ?? ''}`,
  );
  expect(found).toEqual(EXPLAINED);
  expect(report.success).toBe(true);
}, 120_000);
