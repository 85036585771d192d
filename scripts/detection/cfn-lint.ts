import { spawnSync } from 'node:child_process';
import { inAFile } from './in-a-file';
import type { Found } from './tool';

interface Match {
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Path?: readonly unknown[] };
}

/** The reference linter, where it is installed; seconds for each template. */
export function cfnLint(): Found {
  if (spawnSync('cfn-lint', ['--version']).status !== 0)
    return { missing: 'cfn-lint: not on PATH, not compared' };
  return {
    name: 'cfn-lint',
    most: 20,
    judge: (text) =>
      inAFile(text, (path) => {
        const { stdout } = spawnSync('cfn-lint', ['--format', 'json', '--regions', 'eu-west-2', '--', path], {
          encoding: 'utf8',
        });
        return (JSON.parse(stdout === '' ? '[]' : stdout) as Match[]).map(({ Rule, Location }) => {
          const [section, id] = Location.Path ?? [];
          return { rule: Rule.Id, resource: section === 'Resources' ? String(id) : '' };
        });
      }),
  };
}
