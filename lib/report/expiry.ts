/** Waivers that end within so many days are renewed or mended now. */
export const SOON_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** Days from one ISO date to another; less than nothing if that is over. */
export function daysUntil(date: string, from: string): number {
  return Math.round((Date.parse(date) - Date.parse(from)) / DAY);
}

/** Whether it ends within {@link SOON_DAYS} of a day, or is over already. */
export function expiresSoon(expires: string, judgedOn: string): boolean {
  return daysUntil(expires, judgedOn) <= SOON_DAYS;
}
