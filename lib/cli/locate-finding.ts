import type { SourceData } from '../department';
import { addressOf } from '../policy';
import type { Asked, Finding } from '../policy';
import type { Located } from '../report';
import { locate } from '../template';
import type { TemplateFile } from '../template';
import { askedAt } from './asked-at';

/** Who asked for a template, and the file in which it was asked for. */
export interface Origin {
  readonly asked: Asked;
  readonly source: SourceData;
}

/** Says where a finding is to be looked at. */
export function locateFinding(
  finding: Finding,
  environment: string,
  files: ReadonlyMap<string, TemplateFile>,
  origin?: Origin,
): Located {
  const { subject, path } = finding;
  const file = files.get(subject.origin.file);
  const steps = path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return {
    ...finding,
    address: addressOf(environment, subject),
    file: subject.origin.file,
    line: file === undefined ? 1 : locate(file, [...subject.origin.keys, ...steps]),
    ...(origin === undefined ? {} : { askedAt: askedAt(finding, origin.asked, origin.source) }),
  };
}
