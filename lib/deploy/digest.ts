import { createHash } from 'node:crypto';
import { compareText } from '../values';

/** SHA-256 of each file of an environment, by path inside its folder, ordered by path. */
export type FileDigests = Readonly<Record<string, string>>;

export function digestFiles(files: ReadonlyMap<string, Uint8Array>): FileDigests {
  return Object.fromEntries(
    [...files].sort(([a], [b]) => compareText(a, b)).map(([path, bytes]) => [path, sha256(bytes)]),
  );
}

/**
 * One digest for a whole environment: the SHA-256 of what `sha256sum` prints for its files, by path, in its folder, so
 * that anybody can work it out without this program:
 * `find . -type f | sed 's,^./,,' | LC_ALL=C sort | xargs sha256sum | sha256sum`
 */
export function digestEnvironment(digests: FileDigests): string {
  return sha256(
    Object.entries(digests)
      .map(([path, digest]) => `${digest}  ${path}\n`)
      .join(''),
  );
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
