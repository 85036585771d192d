import { failure, success } from '../values';
import type { Issue, Result } from '../values';
import type { Io } from './io';
import { judge } from './judge';
import type { JudgedTarget, Target } from './judge';
import { loadTemplates } from './load-templates';

/** What is judged together, and the file or folder that it is in. */
export type LocatedTarget = Target & { readonly path: string };

/** Reads and judges every target; or says of every file why it cannot be read. */
export async function judgeAll(
  io: Io,
  targets: readonly LocatedTarget[],
): Promise<Result<readonly JudgedTarget[]>> {
  const judged: JudgedTarget[] = [];
  const issues: Issue[] = [];
  for (const target of targets) {
    const loaded = await loadTemplates(io.folder, target.path);
    const result = judge(target, loaded.files, io.today);
    issues.push(...loaded.issues, ...(result.ok ? [] : result.issues));
    if (result.ok) judged.push(result.value);
  }
  return issues.length > 0 ? failure(issues) : success(judged);
}
