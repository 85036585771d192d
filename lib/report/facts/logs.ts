/** What is recorded, where it is kept, for how long, and who can make away with it. */
export interface LogsFacts {
  readonly records: readonly RecordRow[];
  readonly stores: readonly StoreRow[];
  /** What these templates do not have recorded, in words. */
  readonly notRecorded: readonly string[];
  /** What the provider keeps of prompts and completions by itself, in words. */
  readonly provider: readonly string[];
}

/** audit: who did what, and what went over the network. content: prompts and completions. */
export type LogKind = 'audit' | 'content' | 'other';

/** A kind of record, and where it is sent. */
export interface RecordRow {
  /** `<stack>/<resource>` */
  readonly resource: string;
  readonly what: string;
  readonly kind: LogKind;
  /** Which of it, such as categories. */
  readonly detail: string;
  readonly on: 'yes' | 'no' | 'unknown';
  /** Names of the stores. */
  readonly to: readonly string[];
}

/** A place where records are kept. */
export interface StoreRow {
  readonly resource: string;
  readonly name: string;
  /** `CloudWatch log group` */
  readonly is: string;
  readonly kind: LogKind;
  /** For how long, in words. */
  readonly kept: string;
  /** Every number of days that it may be. Empty: for ever, or the template does not say. */
  readonly days: readonly number[];
  readonly lock: LogLock;
  /** Who can delete records before their time. */
  readonly deletedBy: string;
  /** Who can have records kept for less long. */
  readonly shortenedBy: string;
  /** Where each record is copied to as it arrives. */
  readonly copiedTo: readonly string[];
}

export interface LogLock {
  /** locked: by nobody to be undone. loose: by an administrator. unknown: the template does not say. */
  readonly state: 'locked' | 'loose' | 'none' | 'unknown';
  readonly words: string;
  /** Days for which each record is locked, when that is known. */
  readonly days?: number;
}
