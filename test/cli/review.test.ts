import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSovereign } from '../support/run-sovereign';
import { sectionOf } from '../support/words-of-page';

jest.setTimeout(60_000);

const PAGE = 'config-waivers.yaml.html';
const NETWORK = 'dfe/prod/aws/dfe-prod-network';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sovereign-review-'));
  cpSync('config', join(folder, 'config'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const review = () => runSovereign(folder, 'review', 'dfe/prod/aws');
const reviewed = (name: string): string => readFileSync(join(folder, 'out/review', name), 'utf8');
const files = (): string[] => readdirSync(join(folder, 'out/review'));

function waive(...waivers: readonly { address: string; expires: string }[]): void {
  const rest = {
    control: 'no-public-ingress',
    reason: 'Until the move to the hub',
    owner: 'Platform Engineering',
    approval: 'CAB-1',
    siroReference: 'SIRO-1',
  };
  const text = JSON.stringify({ waivers: waivers.map((waiver) => ({ ...rest, ...waiver })) }, null, 1);
  writeFileSync(join(folder, 'config/waivers.yaml'), text);
}

describe('a review of waivers that are not in order', () => {
  beforeEach(async () => {
    waive(
      { address: `${NETWORK}/Vpc`, expires: '2026-03-31' },
      { address: `${NETWORK}/*`, expires: '2027-03-31' },
      { address: `${NETWORK}/Gone`, expires: '2027-03-31' },
    );
    const { code, stdout } = await review();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^config\/waivers\.yaml +3 +0 *$/m);
  });

  test('has a page of their own, which says what is wrong with each and nothing of templates', () => {
    const page = reviewed(PAGE);
    expect(page).toContain('2026-03-31');
    expect(page).toContain('a day that is not over');
    expect(page).toContain('one by name');
    expect(page).toContain('where no-public-ingress finds nothing');
    expect(page).toContain('waivers-in-order');
    expect(page).not.toContain('What faces the internet?');
    expect(files().filter((name) => name.endsWith('.atrs.md'))).toEqual(['dfe-prod-aws.atrs.md']);
  });

  test('leads there from the first page, and is in every other format', () => {
    expect(reviewed('index.html')).toContain(`href="${PAGE}"`);
    expect(sectionOf(reviewed('index.html'), 'environments')).toContain(
      'Judged besides: config/waivers.yaml 3 findings',
    );
    expect(JSON.parse(reviewed('report.json')).estate.others).toMatchObject([
      { address: 'config/waivers.yaml', findings: 3 },
    ]);
    expect(reviewed('report.md')).toContain('`waivers-in-order`');
    expect(reviewed('report.sarif')).toContain('waivers-in-order');
    expect(reviewed('report.junit.xml')).toContain('waivers-in-order');
  });

  test('does not say of an environment that its waivers are in order', () => {
    expect(reviewed('dfe-prod-aws.html')).not.toContain('waivers-in-order');
    const { results } = JSON.parse(reviewed('evidence.oscal.json'))['assessment-results'];
    const verdicts = results.map(({ title, findings }: any) => [
      title,
      findings
        .filter(({ target }: any) => target['target-id'] === 'waivers-in-order')
        .map(({ target }: any) => target.status.state),
    ]);
    expect(verdicts).toEqual([
      ['dfe/prod/aws', []],
      ['config/waivers.yaml', ['not-satisfied']],
    ]);
  });
});

test('a review without anything wrong with waivers has no page of them, and says that they are in order', async () => {
  expect((await review()).code).toBe(0);
  expect(files()).not.toContain(PAGE);
  expect(reviewed('index.html')).not.toContain(PAGE);
  expect(reviewed('dfe-prod-aws.html')).toContain('waivers-in-order');
});

test('what a department accepted is said with the waivers, of it and of all', async () => {
  await review();
  const [words, until] = ['The Senior Information Risk Owner accepted a risk', 'DFE-SIRO-2026-014'];
  const section = sectionOf(reviewed('dfe-prod-aws.html'), 'waivers');
  expect(section).toContain(words);
  expect(section).toContain(until);
  expect(sectionOf(reviewed('index.html'), 'waivers')).toMatch(/DFE-SIRO-2026-014 dfe\/prod\/aws/);
});

test('what no department asked for is not judged by what was asked, and has no record of an algorithm', async () => {
  await runSovereign(folder, 'review', 'estate/aws', 'dfe/dev/azure');
  const estate = sectionOf(reviewed('estate-aws.html'), 'controls');
  const department = sectionOf(reviewed('dfe-dev-azure.html'), 'controls');
  for (const control of ['asked-is-made', 'accountable-tags', 'monthly-budget']) {
    expect(department).toContain(control);
    expect(estate).not.toContain(control);
  }
  expect(reviewed('estate-aws.html')).toContain('what was asked are not judged');
  expect(reviewed('estate-aws.html')).not.toContain('--department');
  expect(files().filter((name) => name.endsWith('.atrs.md'))).toEqual(['dfe-dev-azure.atrs.md']);
  const ofAzure = 'Azure may keep flagged prompts';
  expect(sectionOf(reviewed('dfe-dev-azure.html'), 'risks')).toContain(ofAzure);
  expect(sectionOf(reviewed('estate-aws.html'), 'risks')).not.toContain(ofAzure);
});
