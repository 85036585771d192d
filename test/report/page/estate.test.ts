import { renderEstatePage } from '../../../lib/report';
import type { EnvironmentReport } from '../../../lib/report';
import { hostileReport, shippedReports } from '../../support/reports';
import { sectionOf } from '../../support/words-of-page';

const [base] = shippedReports(['dfe/dev/aws']);
const hostile = hostileReport();
const at = (address: string, rest: Partial<EnvironmentReport> = {}): EnvironmentReport => ({
  ...base!,
  address,
  ...rest,
});
const finding = { ...hostile.findings[0]!, control: 'no-public-ingress', title: 'Title', address: 'address' };
const waiver = (expires: string) => ({ ...hostile.waived[0]!, address: 'address', expires });
const page = (...reports: EnvironmentReport[]): string => renderEstatePage(reports, { css: '', js: '' });

test('each verdict leads to the page of its environment, and what is not there is said', () => {
  const html = page(at('dfe/dev/aws', { findings: [finding] }), at('mod/prod/azure'));
  expect(html).toMatch(
    /<a class="govuk-link" href="dfe-dev-aws\.html">dfe\/dev\/aws<\/a> <strong[^>]*>1 finding</,
  );
  const text = sectionOf(html, 'environments');
  expect(text).toContain('1 of 2 environments has findings.');
  expect(text).toContain(
    'Department Stage AWS Azure dfe dev dfe/dev/aws 1 finding – mod prod – mod/prod/azure no findings',
  );
});

test('what may leave the UK, and what is on no cloud, is at a glance too', () => {
  const text = sectionOf(
    page(at('dfe/dev/aws', { places: hostile.places }), at('config/waivers.yaml', { findings: [finding] })),
    'environments',
  );
  expect(text).toContain('No findings in 1 environment.');
  expect(text).toContain('In 1 of them something may leave the UK.');
  expect(text).toContain('dfe/dev/aws no findings may leave the UK');
  expect(text).toContain('Judged besides: config/waivers.yaml 1 finding');
});

test('findings are by control, each with its environment', () => {
  const text = sectionOf(
    page(at('dfe/dev/aws', { findings: [finding] }), at('mod/prod/aws', { findings: [finding] })),
    'findings',
  );
  expect(text).toContain('2 findings against 1 control.');
  expect(text).toMatch(/no-public-ingress high Title\. .* dfe\/dev\/aws address .* mod\/prod\/aws address/);
  expect(sectionOf(page(at('dfe/dev/aws')), 'findings')).toContain('Nothing was found that is not waived.');
});

test('waivers that end soon are counted and marked', () => {
  const judgedOn = '2026-11-25';
  const text = sectionOf(
    page(at('dfe/dev/aws', { judgedOn, waived: [waiver('2027-10-01'), waiver('2026-12-01')] })),
    'waivers',
  );
  expect(text).toContain('2 findings waived. 1 of them ends within 30 days');
  expect(text).toMatch(/2026-12-01 ends soon .* 2027-10-01 dfe/);
  const later = page(at('dfe/dev/aws', { judgedOn, waived: [waiver('2027-10-01')] }));
  expect(sectionOf(later, 'waivers')).toContain('No waiver ends within 30 days');
});

test('models and accelerators of all environments, with how many there are at most', () => {
  const machine = {
    ...hostile.models.machines[0]!,
    machine: 'p5.48xlarge',
    accelerators: '8 × H100',
    count: '0 to 2',
  };
  const models = { ...base!.models, machines: [{ ...machine, of: 'cluster one', atMost: 16 }] };
  const text = sectionOf(
    page(at('dfe/dev/aws', { models }), at('mod/prod/aws', { models: { models: [], machines: [machine] } })),
    'inventory',
  );
  expect(text).toContain('2 models in 2 versions.');
  expect(text).toContain('accelerators: 16, besides 1 pool of which the template does not say how many.');
  expect(text).toContain('p5.48xlarge 8 × H100 dfe/dev/aws : 0 to 2 for cluster one');
});

test('stages that are the same are said to be, and others are compared', () => {
  const same = page(at('dfe/dev/aws'), at('dfe/prod/aws'));
  expect(sectionOf(same, 'differences')).toContain('No differences between the stages of any department.');
  expect(sectionOf(same, 'differences')).toMatch(
    /dfe on AWS: no differences between dev and prod, in \d+ properties/,
  );
  const other = page(at('dfe/dev/aws'), at('dfe/prod/aws', { models: { models: [], machines: [] } }));
  expect(sectionOf(other, 'differences')).toContain('Property dev prod Models 2 0');
  expect(sectionOf(other, 'differences')).toMatch(/Model amazon.titan-embed-text-v2:0 version 2:0; [^–]* – /);
  expect(sectionOf(page(at('dfe/dev/aws')), 'differences')).toContain(
    'No department has more than one stage',
  );
});
