import type { Issue } from '../values';
import { formatPath, quote, valueAt } from './check-shape';
import type { Path, SourceData } from './read-yaml';

type Problem = Pick<Issue, 'code' | 'expected' | 'hint'> & Partial<Pick<Issue, 'got'>>;

/** An issue about what stands at `path`. `got` defaults to a quotation of it. */
export function issueAt(source: SourceData, path: Path, problem: Problem): Issue {
  return {
    got: quote(valueAt(source.data, path)),
    ...problem,
    file: source.file,
    ...source.locate(path),
    path: formatPath(path),
  };
}
