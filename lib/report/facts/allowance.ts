import { textOf, whyUnknown } from '../../template';
import type { Possible, Resource } from '../../template';

export type Certainty = 'yes' | 'maybe' | 'no';

/** What is said of a role or policy that is named and not read here. */
export const NOT_SAID = 'the template does not say what this allows';

/** Somebody who may do something. */
export interface Who {
  readonly name: string;
  /** identity: a role, user, group or managed identity. federated: whoever another provider of identities vouches for. */
  readonly kind: 'identity' | 'service' | 'account' | 'federated' | 'everybody' | 'not said';
  /** `<stack>/<resource>`, of an identity that the templates make. */
  readonly resource?: string;
  /** Whether it is of another account or tenant. */
  readonly outside: 'yes' | 'no' | 'not said';
}

/** One thing that is allowed or refused, as a cloud's templates say it; what access and keys are told from. */
export interface Allowance {
  readonly who: Who;
  readonly refuses: boolean;
  /** Whether an action, in full, is among those. */
  readonly may: (action: string) => boolean;
  readonly covers: (target: Resource) => Certainty;
  readonly actions: readonly string[];
  /** A role or policy of the cloud's own, by name. */
  readonly role?: string;
  readonly on: readonly string[];
  readonly conditions: readonly string[];
  /** What is wider than it has to be. */
  readonly wide: readonly string[];
  /** What it means besides what its actions say. */
  readonly means?: readonly string[];
  /** The only roles that may be given by it; absent: any, if it lets somebody give roles. */
  readonly gives?: readonly GivenRole[];
  readonly at: Where;
}

/** A role that may be given; what a role does that nobody knows cannot be told. */
export interface GivenRole {
  readonly name: string;
  readonly may?: (action: string) => boolean;
}

export interface Where {
  /** `<stack>/<resource>` */
  readonly resource: string;
  readonly property: string;
}

export function placeOf({ stack, address }: Pick<Resource, 'stack' | 'address'>): string {
  return `${stack}/${address}`;
}

/** A value in few words: what is not known is said to be so. */
export function worded(value: Possible): string {
  if (value.kind === 'reference') return value.address;
  if (value.kind === 'text') {
    return value.parts
      .map((part) => (part.kind === 'reference' ? part.address : shown(textOf(part))))
      .join('');
  }
  if (value.kind === 'unknown' && value.likely === undefined)
    return `the template does not say: ${value.why}`;
  const text = textOf(value);
  return text === undefined ? `the template does not say${because(value)}` : shown(text);
}

function because(value: Possible): string {
  const why = whyUnknown(value);
  return why === undefined ? '' : `: ${why}`;
}

function shown(text: string | undefined): string {
  return (text ?? '…').replaceAll('\uFFFC', '…');
}
