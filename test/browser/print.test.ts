import type { Browser } from 'playwright-core';
import { loadFrontend } from '../../lib/cli/load-frontend';
import { renderEnvironmentPage, renderEstatePage } from '../../lib/report';
import { describeInBrowser, open, overflow } from '../support/browser';
import type { Opened } from '../support/browser';
import { launch } from '../support/chromium';
import { hostileReport, shippedReports } from '../support/reports';

// On paper nobody clicks, and nobody scrolls.

jest.setTimeout(60_000);

const frontend = loadFrontend();

/** What of A4 is left within the margins, in pixels. */
const LANDSCAPE = 1032;
const PORTRAIT = 703;

describeInBrowser('pages of the review, printed', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const reports = shippedReports(['dfe/dev/aws', 'dfe/prod/aws', 'dfe/prod/azure']);
  const hostile = hostileReport();
  const pages: readonly (readonly [string, string])[] = [
    ['the estate', renderEstatePage([...reports, hostile], frontend)],
    ...reports.slice(1).map((report) => [report.address, renderEnvironmentPage(report, frontend)] as const),
    ['hostile names', renderEnvironmentPage(hostile, frontend)],
  ];

  test.each(pages)('%s: whatever can be seen on screen is on paper, opened or not', async (_name, html) => {
    const opened = await open(browser, html, LANDSCAPE);
    const onScreen = await seen(opened, true);
    await opened.page.emulateMedia({ media: 'print' });
    const onPaper = await seen(opened, false);
    expect(onScreen.length).toBeGreaterThan(100);
    expect(onScreen.filter((text) => !onPaper.includes(text))).toEqual([]);
    await opened.close();
  });

  test.each(
    pages.flatMap(([name, html]) => [LANDSCAPE, PORTRAIT].map((width) => [name, width, html] as const)),
  )('%s: nothing is cut off at %i pixels', async (_name, width, html) => {
    const opened = await open(browser, html, width);
    await opened.page.emulateMedia({ media: 'print' });
    expect(await overflow(opened)).toBeLessThanOrEqual(0);
    expect(await cutOff(opened)).toEqual([]);
    await opened.close();
  });

  test('the diagram is on one page, whichever size it had on screen', async () => {
    const opened = await open(browser, pages[2]![1], LANDSCAPE);
    await opened.page.check('#diagram-double');
    await opened.page.emulateMedia({ media: 'print' });
    const box = (await opened.page.locator('.app-diagram__drawing').boundingBox())!;
    expect(box.width).toBeLessThanOrEqual(LANDSCAPE);
    // 210 mm, less the margins.
    expect(box.height).toBeLessThanOrEqual(703);
    await opened.close();
  });

  test('the page is made wide by itself', async () => {
    const opened = await open(browser, pages[1]![1]);
    const pdf = await opened.page.pdf({ preferCSSPageSize: true });
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))!;
    expect(Number(width)).toBeGreaterThan(Number(height));
    await opened.close();
  });
});

/** Words in the main part that somebody sees. What only works by clicking is none of them. */
function seen({ page }: Opened, whenOpened: boolean): Promise<string[]> {
  return page.evaluate((isOpen) => {
    const { document, NodeFilter } = globalThis as any;
    for (const details of document.querySelectorAll('details')) details.open = isOpen;
    const words: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      const isSeen =
        parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        parentElement.closest('.app-diagram-sizes') === null;
      if (isSeen && data.trim() !== '') words.push(data);
    }
    return words;
  }, whenOpened);
}

/** Elements that hide a part of what is in them, because it is wider than they are. */
function cutOff({ page }: Opened): Promise<string[]> {
  return page.evaluate(() => {
    const { document, getComputedStyle } = globalThis as any;
    return [...document.querySelectorAll('main *')]
      .filter(
        (each: any) =>
          each.scrollWidth - each.clientWidth > 1 &&
          each.clientWidth > 1 &&
          getComputedStyle(each).overflowX !== 'visible',
      )
      .map((each: any) => `${String(each.tagName)} ${String(each.className)}`);
  });
}
