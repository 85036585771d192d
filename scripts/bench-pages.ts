import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launch } from '../test/support/chromium';

const FOLDER = 'out/review';
const EMPTY = 'data:text/html,<title>empty</title>';

/** Seconds until the largest page of a review is shown, each time next to those of a page that is empty. */
export async function timePages(runs: number): Promise<Map<string, number[]>> {
  const largest = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(FOLDER, name))
    .reduce((a, b) => (statSync(b).size > statSync(a).size ? b : a));
  const browser = await launch();
  try {
    const times = new Map<string, number[]>([
      ['page, empty', []],
      [`page, ${largest}`, []],
    ]);
    for (let run = 0; run < runs; run += 1) {
      times.get('page, empty')?.push(await timeToShow(browser, EMPTY));
      times.get(`page, ${largest}`)?.push(await timeToShow(browser, pathToFileURL(largest).href));
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** Until it is loaded, laid out and painted. */
async function timeToShow(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  const start = process.hrtime.bigint();
  await page.goto(url);
  await page.screenshot();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  await page.close();
  return seconds;
}
