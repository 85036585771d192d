import { AI_CODE, CAF_32, CAF_40, NCSC_PRINCIPLES } from '../catalogue';
import type { CitedDocument, Source } from '../catalogue';
import type { Control } from '../policy';
import { compareNumbered, compareText } from '../values';

/** A framework of principles or outcomes, and what the controls show of each. */
export interface FrameworkReport {
  readonly id: FrameworkId;
  readonly title: string;
  /** Where its ids and names are from. */
  readonly source: Source;
  readonly parts: readonly FrameworkPart[];
}

export type FrameworkId = 'ncsc' | 'caf32' | 'caf40' | 'aiCode';

/** A principle or contributing outcome. */
export interface FrameworkPart {
  readonly id: string;
  readonly name: string;
  /** Those that serve it, or a part of it. They never are all of it: people and processes are in no template. */
  readonly controls: readonly string[];
  /**
   * supported: every one of these controls is met. in-part: so it is, but nothing shows some of its own parts.
   * not-shown: there is no control.
   */
  readonly verdict: 'supported' | 'in-part' | 'findings' | 'waived' | 'not-shown';
  readonly findings: number;
  readonly waived: number;
}

/** A control, how it is mapped, and how an environment stands to it. */
type Judged = Pick<Control, 'id' | FrameworkId> & { readonly findings: number; readonly waived: number };

const FRAMEWORKS: readonly (readonly [FrameworkId, CitedDocument])[] = [
  ['ncsc', NCSC_PRINCIPLES],
  ['caf32', CAF_32],
  ['caf40', CAF_40],
  ['aiCode', AI_CODE],
];

/** Turns controls around: from each that is judged by frameworks to each part of a framework that controls serve. */
export function composeFrameworks(controls: readonly Judged[]): FrameworkReport[] {
  return FRAMEWORKS.map(([id, { title, source, clauses }]) => ({
    id,
    title,
    source,
    parts: clauses
      .map(partOf)
      .sort((one, other) => compareNumbered(one.id, other.id))
      .map((part) => ({ ...part, ...standing(servingOf(part, controls, id)) }))
      .map(inPart),
  }));
}

function servingOf(part: { readonly id: string }, controls: readonly Judged[], id: FrameworkId): Judged[] {
  return controls.filter((control) => control[id].some((served) => isWithin(served, part.id)));
}

/** What has parts of its own that nothing shows is supported in part. */
function inPart(part: FrameworkPart, _: number, all: readonly FrameworkPart[]): FrameworkPart {
  const isOpen = all.some((each) => each.verdict === 'not-shown' && isWithin(each.id, part.id));
  return part.verdict === 'supported' && isOpen ? { ...part, verdict: 'in-part' } : part;
}

function standing(serving: readonly Judged[]): Omit<FrameworkPart, 'id' | 'name'> {
  const findings = serving.reduce((sum, control) => sum + control.findings, 0);
  const waived = serving.reduce((sum, control) => sum + control.waived, 0);
  return {
    controls: serving.map(({ id }) => id).sort(compareText),
    verdict:
      serving.length === 0 ? 'not-shown' : findings > 0 ? 'findings' : waived > 0 ? 'waived' : 'supported',
    findings,
    waived,
  };
}

/** `2.1, Physical location and legal jurisdiction` */
function partOf(clause: string): Pick<FrameworkPart, 'id' | 'name'> {
  const [id = clause, ...name] = clause.split(', ');
  return { id, name: name.join(', ') };
}

/** Whether it is the part itself, or one of its own parts: 2.1 is within 2. */
function isWithin(served: string, part: string): boolean {
  return served === part || served.startsWith(`${part}.`);
}
