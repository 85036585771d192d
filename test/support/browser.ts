import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM } from './chromium';

/** `describe` where there is a browser. In CI there has to be one. */
export const describeInBrowser = CHROMIUM === undefined && process.env['CI'] === undefined ? skip : describe;

function skip(name: string, tests: () => void): void {
  process.stderr.write(`not tested, because no Chromium is installed: ${name}\n`);
  describe.skip(name, tests);
}

/** A page that was opened from a file, and everything that it did besides being there. */
export interface Opened {
  readonly page: Page;
  /** Messages, errors, dialogs, and requests for anything but the page itself. */
  readonly incidents: readonly string[];
  readonly close: () => Promise<void>;
}

export async function open(browser: Browser, html: string, width = 1280): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'sovereign-page-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const url = pathToFileURL(file).href;
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const incidents: string[] = [];
  page.on('console', (message) => incidents.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url) incidents.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return {
    page,
    incidents,
    close: async () => {
      await page.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const AXE = (): string => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against WCAG 2.2 AA, as `rule: selector`. */
export async function violations({ page }: Opened): Promise<string[]> {
  // Evaluated, not added as an element: the page's own policy lets no other script in.
  await page.evaluate(AXE());
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as any;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const results = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return results.violations.map(({ id, nodes }: any) => [
      id,
      nodes.map((node: any) => node.html).slice(0, 3),
    ]);
  });
  return (found as [string, string[]][]).map(([id, nodes]) => `${id}: ${nodes.join(' | ')}`);
}

/** How far the page is wider than the window, in pixels. */
export function overflow({ page }: Opened): Promise<number> {
  return page.evaluate(() => {
    const { document, innerWidth } = globalThis as any;
    return document.documentElement.scrollWidth - innerWidth;
  });
}
