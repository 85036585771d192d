import type { Browser } from 'playwright-core';
import { loadFrontend } from '../../lib/cli/load-frontend';
import { renderDiffPage, renderEnvironmentPage, renderEstatePage, renderWaiversPage } from '../../lib/report';
import { describeInBrowser, open, overflow, violations } from '../support/browser';
import { launch } from '../support/chromium';
import { hostileDiff, hostileReport, shippedReports } from '../support/reports';

// A busy machine takes its time to open a page.
jest.setTimeout(60_000);

const frontend = loadFrontend();

describeInBrowser('pages of the review', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const reports = shippedReports(['dfe/prod/aws', 'dfe/prod/azure']);
  const hostile = hostileReport();
  const pages: readonly (readonly [string, string])[] = [
    ['the estate', renderEstatePage([...reports, hostile], frontend, hostileDiff())],
    ...reports.map((report) => [report.address, renderEnvironmentPage(report, frontend)] as const),
    ['hostile names', renderEnvironmentPage(hostile, frontend)],
    ['hostile changes', renderDiffPage(hostileDiff(), frontend)],
    ['waivers', renderWaiversPage(hostile, frontend)],
  ];

  test.each(pages)('%s: nothing is asked for, said or run that is not in the file', async (_name, html) => {
    const opened = await open(browser, html);
    expect(opened.incidents).toEqual([]);
    expect(await opened.page.locator('body.govuk-frontend-supported').count()).toBe(1);
    await opened.close();
  });

  test.each(pages)('%s: accessible, closed and with everything opened', async (_name, html) => {
    const opened = await open(browser, html);
    expect(await violations(opened)).toEqual([]);
    await opened.page.evaluate(() => {
      for (const details of (globalThis as any).document.querySelectorAll('details')) details.open = true;
    });
    expect(await violations(opened)).toEqual([]);
    await opened.close();
  });

  // 1280 pixels at 400 % are 320.
  test.each(pages.flatMap(([name, html]) => [320, 768, 1280].map((width) => [name, width, html] as const)))(
    '%s: nothing overflows at %i pixels',
    async (_name, width, html) => {
      const opened = await open(browser, html, width);
      expect(await overflow(opened)).toBeLessThanOrEqual(0);
      await opened.close();
    },
  );

  test('everything can be reached and opened by keyboard alone', async () => {
    const opened = await open(browser, pages[1]![1]);
    const { page } = opened;
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('Skip to main content');
    await page.keyboard.press('Enter');
    const summary = page.locator('#places summary').first();
    for (let step = 0; step < 100; step += 1) {
      if (await summary.evaluate((element) => element === (globalThis as any).document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    expect(await page.locator('#places details[open]').count()).toBe(1);
    await opened.close();
  });

  test('the diagram grows within its frame, without a script', async () => {
    const opened = await open(browser, pages[2]![1]);
    const { page } = opened;
    const widths: number[] = [];
    for (const size of ['fit', 'full', 'double']) {
      await page.check(`#diagram-${size}`);
      widths.push((await page.locator('.app-diagram__drawing').boundingBox())!.width);
      expect(await overflow(opened)).toBeLessThanOrEqual(0);
    }
    expect(widths[1]).toBeGreaterThan(widths[0]!);
    expect(widths[2]).toBeCloseTo(widths[1]! * 2, 0);
    await opened.close();
  });
});
