import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** Hands over a folder with the files that a commit has below a path, and says how many. It is gone afterwards. */
export async function withCommitted<T>(
  folder: string,
  commit: string,
  path: string,
  use: (copy: string, files: number) => Promise<T>,
): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'sovereign-committed-'));
  try {
    return await use(copy, checkOut(folder, commit, path, copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @returns how many files there are */
function checkOut(folder: string, commit: string, path: string, into: string): number {
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

/** A file in every state in which a commit of any branch left it, the newest first; none without a repository. */
export function* committedVersions(
  folder: string,
  path: string,
): Generator<{ readonly commit: string; readonly text: string }> {
  for (const commit of lines(folder, ['log', '--all', '--format=%H', '--', path])) {
    // Where a commit took the file away there is none.
    const [entry] = lines(folder, ['ls-tree', commit, '--', path]);
    const blob = /^100\d{3} blob ([0-9a-f]+)\t/.exec(entry ?? '')?.[1];
    if (blob !== undefined) yield { commit, text: git(folder, ['cat-file', 'blob', blob]).toString('utf8') };
  }
}

function lines(folder: string, args: readonly string[]): string[] {
  try {
    return git(folder, args)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}

function git(folder: string, args: readonly string[]): Buffer {
  return execFileSync('git', args, {
    cwd: folder,
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
