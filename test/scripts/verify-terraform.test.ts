import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

// What `npm run verify:terraform` makes of what Terraform says. Terraform is played by a few lines of shell.

const SCRIPT = resolve('scripts/verify-terraform.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-terraform-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function addStack(): void {
  const stack = join(folder, 'out/dfe/prod/azure/stacks/dfe-prod-keys');
  mkdirSync(stack, { recursive: true });
  writeFileSync(join(stack, 'cdk.tf.json'), '{}');
}

/** A Terraform that answers `init` and `validate` so. */
function addTerraform(init: string, validation: object = {}): void {
  writeFileSync(join(folder, 'validation.json'), JSON.stringify(validation));
  const script = `#!/bin/sh
case "$1" in
  init) ${init} ;;
  validate) [ -f cdk.tf.json ] && cat "${join(folder, 'validation.json')}" ;;
esac
`;
  writeFileSync(join(folder, 'terraform'), script);
  chmodSync(join(folder, 'terraform'), 0o755);
}

function verify(): { status: number | null; stdout: string; stderr: string } {
  const PATH = [folder, dirname(process.execPath), '/bin', '/usr/bin'].join(delimiter);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', 'ts-node/register', SCRIPT, join(folder, 'out')],
    { encoding: 'utf8', env: { ...process.env, PATH } },
  );
  return { status, stdout, stderr };
}

test('says which stacks are valid', () => {
  addStack();
  addTerraform('exit 0', { valid: true, diagnostics: [] });
  const { status, stdout } = verify();
  expect(stdout).toMatch(/^dfe\/prod\/azure +dfe-prod-keys +valid +0 +0$/m);
  expect(status).toBe(0);
});

test('says what is wrong with one that is not', () => {
  addStack();
  addTerraform('exit 0', {
    valid: false,
    diagnostics: [
      { severity: 'warning', summary: 'Argument is deprecated' },
      {
        severity: 'error',
        summary: 'Unsupported argument',
        detail: 'Nobody knows "sku".',
        snippet: { context: 'resource.azurerm_key_vault.vault' },
      },
    ],
  });
  const { status, stdout } = verify();
  expect(stdout).toMatch(/^dfe\/prod\/azure +dfe-prod-keys +not valid +1 +1$/m);
  expect(stdout).toContain(
    'dfe-prod-keys resource.azurerm_key_vault.vault: error: Unsupported argument\n  Nobody knows "sku".',
  );
  expect(status).toBe(1);
});

test('calls a stack that Terraform cannot even read not valid', () => {
  addStack();
  addTerraform('echo "Error: Unclosed object" >&2; exit 1');
  expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('Unclosed object') });
});

test.each([
  [
    'there are no stacks',
    () => {
      addTerraform('exit 0');
    },
    'no Azure stacks below',
  ],
  [
    'the providers cannot be had',
    () => {
      addStack();
      addTerraform('echo "Error: Failed to query available provider packages" >&2; exit 1');
    },
    'terraform cannot install the providers of dfe-prod-keys',
  ],
  [
    'Terraform answers nothing that can be read',
    () => {
      addStack();
      addTerraform('exit 0');
      writeFileSync(join(folder, 'validation.json'), '');
    },
    'said nothing that can be read',
  ],
])('says that it could not find out when %s', (_, prepare, reason) => {
  prepare();
  expect(verify()).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(reason),
  });
});
