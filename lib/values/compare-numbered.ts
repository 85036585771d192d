import { compareText } from './issue';

/** As text, but numbers in it by what they are worth: 2 before 2.1, and both before 10. */
export function compareNumbered(one: string, other: string): number {
  const pad = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
  return compareText(pad(one), pad(other));
}
