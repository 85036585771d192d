import type { LogsFacts, StoreRow } from './logs';
import { either } from './spoken';

/** How long logs are kept and who can delete them, in two sentences. */
export function summarizeLogs({ records, stores }: LogsFacts): { headline: string; more: string } {
  const audit = stores.filter(({ kind }) => kind === 'audit');
  const locked = audit.filter(({ lock }) => lock.state === 'locked');
  const headline =
    locked.length > 0
      ? `Audit records: ${lockedFor(locked)}, and nobody can delete them before.`
      : audit.length > 0
        ? 'Audit records can be deleted before their time: no store of them is locked for good.'
        : records.some(({ kind, on }) => kind === 'audit' && on !== 'no')
          ? 'Audit records are sent to stores that are not in these templates, which do not say how long they are kept.'
          : 'These templates keep no audit records.';
  return { headline, more: [outsideLock(audit), contentOf(stores)].filter((text) => text !== '').join(' ') };
}

function lockedFor(locked: readonly StoreRow[]): string {
  const days = locked.map(({ lock }) =>
    lock.days === undefined ? 'for a time that the template does not say' : `${String(lock.days)} days`,
  );
  return `locked ${either(days)} in ${locked.map(({ name }) => name).join(' and ')}`;
}

/** Stores of audit records that are not locked, and have no locked copy. */
function outsideLock(audit: readonly StoreRow[]): string {
  const open = audit.filter(({ lock, copiedTo }) => lock.state !== 'locked' && copiedTo.length === 0);
  if (open.length === 0) return '';
  return `${open.length === 1 ? 'One store' : `${String(open.length)} stores`} of audit records ${open.length === 1 ? 'is' : 'are'} outside such a lock, and kept ${spanOf(open)}: an administrator can delete what is in ${open.length === 1 ? 'it' : 'them'}.`;
}

function contentOf(stores: readonly StoreRow[]): string {
  const content = stores.filter(({ kind }) => kind === 'content');
  return content.length === 0 ? '' : `Prompts and completions are kept ${spanOf(content)}.`;
}

function spanOf(stores: readonly StoreRow[]): string {
  const days = stores.flatMap((store) => store.days);
  const isOpen = stores.some((store) => store.days.length === 0);
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const span =
    days.length === 0
      ? ''
      : least === most
        ? `${String(least)} days`
        : `${String(least)} to ${String(most)} days`;
  if (!isOpen) return span;
  const forEver = stores.some(({ kept }) => kept.startsWith('for ever'))
    ? 'for ever'
    : 'for a time that the template does not say';
  return span === '' ? forEver : `${span}, or ${forEver}`;
}
