import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MOST_BYTES = 1024 ** 3;

/** The commit that a name stands for; undefined when it stands for none, or when there is no repository. */
export function findCommit(folder: string, ref: string): string | undefined {
  // What begins with a dash would be an option.
  if (ref.startsWith('-')) return undefined;
  try {
    return git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
      .toString('utf8')
      .trim();
  } catch {
    return undefined;
  }
}

/** Writes the files that a commit has below a path into another folder. @returns how many there are */
export function checkOutCommitted(folder: string, commit: string, path: string, into: string): number {
  const files = git(folder, ['ls-tree', '-r', '-z', commit, '--', path])
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      // Links are left out: what they lead to is not in the commit.
      const match = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line);
      return match?.[1] === undefined || match[2] === undefined ? [] : [{ id: match[1], name: match[2] }];
    });
  for (const { id, name } of files) {
    const target = join(into, name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, git(folder, ['cat-file', 'blob', id]));
  }
  return files.length;
}

function git(folder: string, args: readonly string[]): Buffer {
  return execFileSync('git', args, {
    cwd: folder,
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
