import type { Context } from '../control';

/** A year, as the Government's logging guidance has it, unless the department asked for longer. */
export const AUDIT_DAYS = 365;
/** Prompts and completions hold personal data: a month, unless the department asked for less. */
export const CONTENT_DAYS = 30;

export function auditDays({ asked }: Context): number {
  return Math.max(AUDIT_DAYS, loggingOf(asked)?.auditRetentionDays ?? AUDIT_DAYS);
}

export function contentDays({ asked }: Context): number {
  return Math.min(CONTENT_DAYS, loggingOf(asked)?.contentRetentionDays ?? CONTENT_DAYS);
}

/** Whether the template is known not to be production, where records may be cleared with a named permission. */
export function isTrial({ asked }: Context): boolean {
  return asked?.department.stages[asked.stage]?.production === false;
}

export function isProduction({ asked }: Context): boolean {
  return asked?.department.stages[asked.stage]?.production === true;
}

function loggingOf(asked: Context['asked']) {
  if (asked === undefined) return undefined;
  return asked.department.stages[asked.stage]?.[asked.cloud]?.logging;
}
