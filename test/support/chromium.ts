import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

// Pages are opened in a real browser: Debian's chromium, or any other that is installed. Without one, what needs it is
// left out, and that is said; the gate installs it.

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser's program; undefined where none is installed. */
export const CHROMIUM = PLACES.find((path) => existsSync(path));

export function launch(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error(`no browser in ${PLACES.join(', ')}: apt-get install chromium`);
  // A container has no user namespaces for the browser's own sandbox.
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}
