import type { Department, Estate, Waiver } from '../department';
import type { Resource, Templates } from '../template';
import type { Cloud } from '../values';

/** high: data can leave, be read or be lost. medium: a safeguard is missing. low: accountability is. */
export type Severity = 'high' | 'medium' | 'low';

/** A clause of a document that an obligation comes from. */
export interface Clause {
  readonly document: string;
  readonly clause: string;
}

/** One obligation, and how each cloud shows that it is met. */
export interface Control {
  /** Stable: waivers, reports and people name it. */
  readonly id: string;
  /** What is true when it is met. */
  readonly title: string;
  readonly why: string;
  readonly sources: readonly Clause[];
  /** Known ways in which sovereignty is lost, by id, that it catches. */
  readonly traps: readonly string[];
  readonly severity: Severity;
  /** Principles of the NCSC cloud security principles. */
  readonly ncsc: readonly string[];
  /** Contributing outcomes of the NCSC Cyber Assessment Framework, v3.2 (GovAssure) and v4.0. */
  readonly caf32: readonly string[];
  readonly caf40: readonly string[];
  /** Principles of the DSIT Code of Practice for the Cyber Security of AI. Empty: it serves none. */
  readonly aiCode: readonly string[];
  readonly remediation: string;
  /** Set: it holds templates against what a department asked for, and judges nothing where none did. */
  readonly needsAsked?: true;
  /** Judges CloudFormation's `AWS::` types, and Terraform's `aws_` types where it knows them. */
  readonly aws: Check;
  /** Judges Terraform's `azurerm_` and `azapi_` types. */
  readonly azure: Check;
}

export type Check = (templates: Templates, context: Context) => readonly Fault[];

/** What was asked, as far as it is known. */
export interface Context {
  /** ISO date. */
  readonly today: string;
  /** Absent: templates of somebody else's, which no department file asks for. */
  readonly asked?: Asked;
}

export interface Asked {
  readonly estate: Estate;
  readonly department: Department;
  readonly stage: string;
  readonly cloud: Cloud;
}

/** What a fault is found on: a resource, or a part of the template that is none. */
export type Subject = Pick<Resource, 'address' | 'type' | 'stack' | 'origin'>;

/** What is wrong with one property of one resource. */
export interface Fault {
  readonly subject: Subject;
  /** Property, in the cloud's own words; empty for the resource as a whole. */
  readonly path: string;
  /** broken: it breaks the obligation. cannot-tell: the template does not prove that it meets it. */
  readonly verdict: 'broken' | 'cannot-tell';
  readonly got: string;
  readonly expected: string;
}

/** A fault, and what it is a fault against. */
export interface Finding extends Fault {
  readonly control: Control;
  readonly severity: Severity;
  /** Why it does not count; absent: it does. */
  readonly waiver?: Waiver;
}
