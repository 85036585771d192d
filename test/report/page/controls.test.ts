import { renderEnvironmentPage } from '../../../lib/report';
import { composeFrameworks } from '../../../lib/report/compose-frameworks';
import { hostileReport, shippedReports } from '../../support/reports';
import { sectionOf } from '../../support/words-of-page';

const frontend = { css: '', js: '' };
const [clean] = shippedReports(['dfe/dev/aws']);

test('a framework has each principle by name, with what serves it and the verdict', () => {
  const controls = clean!.controls.map((row) =>
    row.id === 'logs-immutable'
      ? { ...row, waived: 1 }
      : row.id === 'pinned-images'
        ? { ...row, findings: 2 }
        : row,
  );
  const frameworks = composeFrameworks(controls);
  const text = sectionOf(renderEnvironmentPage({ ...clean!, controls, frameworks }, frontend), 'controls');
  expect(text).toContain('1 Data in transit protection supported encrypted-in-transit, ');
  expect(text).toContain('2.2 Data centre security nothing here shows it ');
  expect(text).toContain('C1.b Securing logs 1 waived log-retention, logs-immutable ');
  expect(text).toContain(
    '7 Secure your supply chain 2 findings everything-read, no-telemetry, pinned-images',
  );
  expect(text).toContain(
    'DSIT Code of Practice for the Cyber Security of AI: 1 with findings, 1 waived, 5 supported, 6 that nothing here shows',
  );
});

test('names that were not verified are not said to be', () => {
  const text = sectionOf(renderEnvironmentPage(clean!, frontend), 'controls');
  expect(text.match(/not all of them verified/g)).toHaveLength(1);
});

test('what a waiver covers, until when, and how many end soon', () => {
  const [row] = hostileReport().waived;
  const waived = [
    { ...row!, address: 'a', property: 'Enabled', expires: '2027-06-01' },
    { ...row!, address: 'b', expires: '2026-12-25' },
  ];
  const page = (rows: typeof waived): string =>
    sectionOf(
      renderEnvironmentPage({ ...clean!, judgedOn: '2026-11-25', waived: rows }, frontend),
      'waivers',
    );
  expect(page(waived)).toContain('2 findings waived. 1 ends within 30 days of 2026-11-25');
  expect(page(waived)).toContain('a Enabled');
  expect(page(waived).match(/ends soon/g)).toHaveLength(1);
  expect(page(waived)).toMatch(/2026-12-25 ends soon/);
  expect(page(waived.slice(0, 1))).toContain('None ends within 30 days');
  expect(page([])).toContain('Nothing is waived.');
});
