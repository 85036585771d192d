import type { Issue } from './issue';

/** A value, or every issue that stands in its way. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues };
}
