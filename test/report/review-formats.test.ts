import { renderEnvironmentPage, renderMarkdown, renderOscal, renderReportJson } from '../../lib/report';
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

test('OSCAL: each control is satisfied or not, and findings lead to what was observed', () => {
  const [control] = hostile.controls;
  const report = {
    ...hostile,
    controls: [{ ...control!, findings: 1 }, ...hostile.controls.slice(1)],
    findings: [{ ...hostile.findings[0]!, control: control!.id }],
  };
  const oscal = JSON.parse(renderOscal([report], '0.1.0'));
  const [result] = oscal['assessment-results'].results;
  const [finding, ...others] = result.findings;
  expect(finding.target).toEqual({
    type: 'objective-id',
    'target-id': control!.id,
    status: { state: 'not-satisfied' },
  });
  expect(finding['related-observations']).toEqual([{ 'observation-uuid': result.observations[0].uuid }]);
  expect(others.every(({ target }: any) => target.status.state === 'satisfied')).toBe(true);
  expect(others.some((each: any) => 'related-observations' in each)).toBe(false);
});

test('OSCAL: ids are UUIDs, each its own, and the same for the same review', () => {
  const once = renderOscal([clean!, hostile], '0.1.0');
  expect(renderOscal([clean!, hostile], '0.1.0')).toBe(once);
  const ids = [...once.matchAll(/"uuid": "([^"]+)"/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test('JSON holds every report as it is', () => {
  expect(JSON.parse(renderReportJson([clean!, hostile])).environments).toEqual([clean, hostile]);
});

test('a page does not say that a control is met of which a finding was waived', () => {
  const frontend = { css: '', js: '' };
  const waived = renderEnvironmentPage({ ...clean!, waived: [hostile.waived[1]!] }, frontend);
  expect(waived).toContain('Every other control is met');
  expect(renderEnvironmentPage(clean!, frontend)).toContain('Every control is met');
});
