import { renderEnvironmentPage } from '../../../lib/report';
import type { EnvironmentReport } from '../../../lib/report';
import { shippedReports } from '../../support/reports';
import { sectionOf } from '../../support/words-of-page';

const [dfe, mod, modOnAws] = [
  shippedReports(['dfe/prod/azure'])[0]!,
  shippedReports(['mod/production/azure'])[0]!,
  shippedReports(['mod/production/aws'])[0]!,
];
const section = (report: EnvironmentReport, id: string): string =>
  sectionOf(renderEnvironmentPage(report, { css: '', js: '' }), id);

test('who may come to read prompts, and to decrypt them, is in the answer and in the table', () => {
  const readers = section(dfe, 'content-readers');
  expect(readers).toContain('dfe-prod-invoke. May give themselves that right: dfe-prod-deploy.');
  expect(readers).toContain(
    'They may be decrypted by dfe-prod-content and dfe-prod-models. May give themselves that right: dfe-prod-deploy.',
  );
  expect(readers).toMatch(
    /dfe-prod-deploy gives itself or others Storage Blob Data Contributor or Storage Blob Data Reader, by Role Based Access Control Administrator/,
  );
  expect(section(mod, 'content-readers')).toContain(
    'Nobody whom these templates name. May give themselves that right: mod-production-deploy.',
  );
  expect(section(mod, 'keys')).toContain(
    'mod-production-audit and mod-production-compute. May give themselves that right: mod-production-deploy.',
  );
});

test('a long condition stands in full in the table of rights alone, with the names of roles', () => {
  expect(section(dfe, 'access')).toContain(
    'ba92f5b4-2d11-453d-a403-e96b0029c9fe (Storage Blob Data Contributor)',
  );
  expect(section(dfe, 'keys')).not.toContain('ba92f5b4-2d11-453d-a403-e96b0029c9fe');
  expect(section(dfe, 'content-readers')).toContain('on a condition, which the table of rights has in full');
});

test('of keys that are made elsewhere it is said that nobody knows who decrypts', () => {
  expect(section(modOnAws, 'content-readers')).toContain(
    'They are encrypted with a key that is made elsewhere (arn:aws:kms:eu-west-2:666666666666:key/1a2b3c4d-5e6f-4071-8293-a4b5c6d7e8f9): these templates do not say who may decrypt.',
  );
  expect(section(modOnAws, 'content-readers')).not.toContain('No key of the customer’s');
  expect(section(modOnAws, 'keys')).toContain(
    'Every key that is made here is kept in hardware. Every key that is made here rotates by itself. 2 keys that they name are made elsewhere',
  );
  expect(section(dfe, 'keys')).toContain('Every key is kept in hardware.');
});
