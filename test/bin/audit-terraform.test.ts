import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StorageAccount } from '@cdktn/provider-azurerm/lib/storage-account';
import { auditTerraform } from '../../bin/audit-terraform';
import { addEnvironment, azureEnvironment, makeApp } from '../../stacks/azure';
import { blueprintsOn, shippedConfig, TODAY } from '../support/shipped';

jest.setTimeout(60_000);

const config = shippedConfig();
const blueprint = blueprintsOn('azure', config).find(
  ({ environment }) => environment.address === 'dfe/dev/azure',
)!;

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'sovereign-terraform-'));
});
afterEach(() => {
  rmSync(outdir, { recursive: true });
});

function audit(isOpen: boolean): string | undefined {
  const app = makeApp(outdir);
  addEnvironment(app, azureEnvironment(config, blueprint));
  if (isOpen) {
    const account = app.node.findAll().find((each) => each instanceof StorageAccount)!;
    account.addOverride('public_network_access_enabled', true);
  }
  app.synth();
  return auditTerraform(app, { folder: process.cwd(), today: TODAY, config, address: 'dfe/dev/azure' });
}

test('there is nothing to say of what is in order', () => {
  expect(audit(false)).toBeUndefined();
});

test('an override past every construct is found, and what was written stays to be read', () => {
  const refusal = audit(true)!;
  expect(refusal).toContain('no-public-ingress');
  expect(refusal).toMatch(/asked for at config\/departments\/dfe\.yaml:\d+/);
  const [file] = /[^\s]*cdk\.tf\.json(?=:)/.exec(refusal)!;
  expect(readFileSync(file, 'utf8')).toContain('"public_network_access_enabled": true');
});
