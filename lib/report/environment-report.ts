import type { Clause, ResidualRisk, Severity } from '../policy';
import type { FrameworkReport } from './compose-frameworks';
import type { NetworkFacts } from './facts/network';
import type { Picture } from './facts/picture';
import type { LogsFacts } from './facts/logs';
import type { ModelsFacts } from './facts/models';
import type { SafeguardsFacts } from './facts/safeguards';
import type { AccessFacts } from './facts/access';
import type { KeyFacts } from './facts/keys';
import type { DiffReport } from './diff/diff-report';

/** What a reviewer is told of one environment. Plain data: it prints as JSON. */
export interface EnvironmentReport {
  /** `dfe/prod/aws` */
  readonly address: string;
  /** SHA-256 over every file of the environment; see {@link Manifest}. Absent for somebody else's templates. */
  readonly digest?: string;
  /** ISO date on which waivers were looked at. */
  readonly judgedOn: string;
  readonly stacks: readonly string[];
  readonly resources: number;
  /** What was asked, and what that was taken to mean. */
  readonly meaning: readonly MeaningSection[];
  readonly findings: readonly FindingRow[];
  readonly waived: readonly WaivedRow[];
  readonly accepted: readonly AcceptedRow[];
  readonly places: readonly PlaceRow[];
  readonly network: NetworkFacts;
  readonly picture: Picture;
  readonly access: AccessFacts;
  readonly keys: KeyFacts;
  readonly controls: readonly ControlRow[];
  /** The same, by each principle and outcome that the controls are mapped to. */
  readonly frameworks: readonly FrameworkReport[];
  readonly risks: readonly ResidualRisk[];
  readonly logs: LogsFacts;
  readonly models: ModelsFacts;
  readonly safeguards: SafeguardsFacts;
  /** Since the baseline; absent if none was named, or if this environment is not in it. */
  readonly changes?: DiffReport;
  /** What a reader has to know to trust the rest. */
  readonly notes: readonly string[];
}

export interface MeaningSection {
  readonly title: string;
  /** A name and what it is; a line that goes on has an empty name. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export interface FindingRow {
  readonly control: string;
  readonly title: string;
  readonly severity: Severity;
  readonly verdict: 'broken' | 'cannot-tell';
  readonly address: string;
  readonly property: string;
  readonly got: string;
  readonly expected: string;
  readonly remediation: string;
  readonly file: string;
  readonly line: number;
  readonly askedAt?: { readonly file: string; readonly line: number };
}

export interface WaivedRow extends FindingRow {
  readonly reason: string;
  readonly owner: string;
  /** ISO date. */
  readonly expires: string;
  readonly approval: string;
}

/** A risk that the department's file says who accepted: no control finds fault with it. */
export interface AcceptedRow {
  readonly risk: string;
  readonly owner: string;
  readonly reference: string;
  /** ISO dates: of the decision, and of the day on which it ends. */
  readonly date: string;
  readonly expires: string;
}

/** One thing that goes somewhere, and everywhere it may go. */
export interface PlaceRow {
  readonly concern: 'model' | 'grant' | 'region' | 'copy' | 'destination';
  /** What goes there, such as `prompts`. */
  readonly what: string;
  /** `<stack>/<resource>` */
  readonly resource: string;
  readonly property: string;
  /** What the template says. */
  readonly value: string;
  /** Empty: the template does not say. */
  readonly places: readonly {
    readonly title: string;
    readonly inUk: boolean;
    /** A service without a region that holds no prompts, or something that is where another thing is. */
    readonly scope?: 'worldwide' | 'as another';
  }[];
  readonly staysInUk: boolean;
  /** Where the knowledge of the places is from. */
  readonly source?: { readonly document: string; readonly checked: string; readonly verified: boolean };
}

/** One obligation, and how this environment stands to it. */
export interface ControlRow {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly waived: number;
  readonly sources: readonly Clause[];
  readonly ncsc: readonly string[];
  readonly caf32: readonly string[];
  readonly caf40: readonly string[];
  readonly aiCode: readonly string[];
}
