import { renderEnvironmentPage, renderMarkdown, renderReportJson } from '../../lib/report';
import { composeEstate } from '../../lib/report/estate/compose-estate';
import { hostileReport, shippedReports } from '../support/reports';

const [clean] = shippedReports(['dfe/dev/aws']);
const hostile = hostileReport();

test('Markdown says the verdict of each environment', () => {
  expect(renderMarkdown([clean!])).toMatch(
    /^# Review\n\n\| Environment .*\n\| --- .*\n\| `dfe\/dev\/aws` \| 0 \| 0 \| nothing \| `0{16}` \|\n\nNo findings\.\n$/,
  );
});

test('in Markdown nothing that somebody else named becomes markup, and tables stay tables', () => {
  const markdown = renderMarkdown([hostile]);
  const outsideCode = markdown.replace(/(`+)[^`].*?\1/g, '');
  expect(outsideCode).not.toMatch(/(?<!\\)<(script|img|style)/);
  for (const line of markdown.split('\n').filter((each) => each.startsWith('|'))) {
    expect(line).toMatch(/ \|$/);
  }
});

test('in Markdown nobody is called, and no address becomes a link by itself', () => {
  const finding = {
    ...clean!.findings[0]!,
    ...hostile.findings[1]!,
    address: 'a|b',
    property: '',
    got: '@alphagov/all https://x.test www.x.test',
  };
  const markdown = renderMarkdown([
    { ...clean!, findings: [finding], waived: [{ ...hostile.waived[1]!, address: 'a|b', owner: '@x' }] },
  ]);
  expect(markdown).not.toMatch(/@\w|:\/\/|www\.x/);
  expect(markdown).toContain('| `a\\|b` |');
});

test('many findings are counted', () => {
  const findings = Array.from({ length: 60 }, () => ({
    ...hostile.findings[1]!,
    address: 'a',
    property: 'b',
  }));
  const markdown = renderMarkdown([
    { ...clean!, findings: findings.map((each) => ({ ...each, control: 'c' })) },
  ]);
  expect(markdown).toContain('- and 10 more, in the pages of the review');
});

test('Markdown fits a comment, and says how much does not', () => {
  const findings = Array.from({ length: 60 }, () => ({
    ...hostile.findings[1]!,
    address: 'x'.repeat(2_000),
  }));
  const markdown = renderMarkdown([{ ...hostile, findings }, clean!]);
  expect(markdown.length).toBeLessThanOrEqual(65_536);
  expect(markdown).toMatch(/A comment may not be longer: \d+ more lines are in the pages of the review\.\n$/);
});

test('JSON holds every report as it is, and what they come to together', () => {
  const json = JSON.parse(renderReportJson([clean!, hostile]));
  expect(json.environments).toEqual([clean, hostile]);
  expect(json.estate).toEqual(JSON.parse(JSON.stringify(composeEstate([clean!, hostile]))));
});

test('a page does not say that a control is met of which a finding was waived', () => {
  const frontend = { css: '', js: '' };
  const waived = renderEnvironmentPage({ ...clean!, waived: [hostile.waived[1]!] }, frontend);
  expect(waived).toContain('Every other control is met');
  expect(renderEnvironmentPage(clean!, frontend)).toContain('Every control is met');
});
