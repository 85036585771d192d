import { renderEnvironmentPage } from '../../../lib/report';
import type { EnvironmentReport } from '../../../lib/report';
import { shippedReports } from '../../support/reports';
import { sectionOf } from '../../support/words-of-page';

const [dfe, mod, modOnAws] = [
  shippedReports(['dfe/prod/azure'])[0]!,
  shippedReports(['mod/production/azure'])[0]!,
  shippedReports(['mod/production/aws'])[0]!,
];
const pages = new Map<EnvironmentReport, string>();
function section(report: EnvironmentReport, id: string): string {
  const page = pages.get(report) ?? renderEnvironmentPage(report, { css: '', js: '' });
  pages.set(report, page);
  return sectionOf(page, id);
}

test('who may come to read prompts, and to decrypt them, is in the answer and in the table', () => {
  const readers = section(dfe, 'content-readers');
  expect(readers).toContain('dfe-prod-invoke. May give themselves that right: dfe-prod-deploy.');
  expect(readers).toContain(
    'They may be decrypted by dfe-prod-content and dfe-prod-models. May give themselves that right: dfe-prod-deploy.',
  );
  expect(readers).toMatch(
    /dfe-prod-deploy gives itself or others Storage Blob Data Contributor or Storage Blob Data Reader, by Role Based Access Control Administrator/,
  );
  expect(readers).toContain('content : dfe-prod-content. May give themselves that right: dfe-prod-deploy.');
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

const aws = shippedReports(['dfe/prod/aws'])[0]!;

test('every outsider whom the picture has trusted is in the table too', () => {
  for (const report of [aws, modOnAws, dfe]) {
    const trusted = new Set(
      report.picture.edges.filter(({ kind }) => kind === 'trust').map(({ from }) => from),
    );
    const outsiders = report.picture.nodes.filter(({ id }) => trusted.has(id)).map(({ name }) => name);
    const [, table = ''] = section(report, 'access').split('Who else is trusted Who');
    expect(outsiders).not.toHaveLength(0);
    for (const name of outsiders) expect(table.split('Where it is said')[1]).toContain(name);
  }
  expect(section(aws, 'access')).toContain(
    'any identity of account 777788889999 whose own policies allow it from outside reads metrics, by a link of CloudWatch',
  );
});

test('who is surely from outside and who is perhaps are told apart', () => {
  const text = section(aws, 'access');
  expect(text).toContain(
    'Trusted from outside: any identity that account 777788889999 allows and any identity that account 444455556666 allows.',
  );
  expect(text).not.toContain('or perhaps');
  const [grant] = aws.access.grants;
  const maybe = { ...grant!, who: { ...grant!.who, name: 'somebody', outside: 'not said' as const } };
  const open = { ...aws, access: { ...aws.access, trusts: [], grants: [maybe] } };
  expect(section(open, 'access')).toContain(
    'Nobody is surely trusted from outside. Perhaps from outside, which the templates leave open: somebody.',
  );
  const none = { ...aws, access: { ...aws.access, trusts: [], grants: [] } };
  expect(section(none, 'access')).toContain('Nobody from outside is trusted.');
});

test('a refusal does not read like a right, and everybody is nobody from outside', () => {
  const [, refusals = ''] = section(aws, 'access').split('To whom What is refused');
  expect(refusals).toMatch(
    /^.*everybody Any request over TLS older than 1\.2 that reads what is stored, or writes what is stored/s,
  );
  expect(refusals).toContain('everybody Any request over a connection that is not encrypted that reads');
  expect(refusals).toContain('refused only if bedrock:GuardrailIdentifier');
  expect(refusals).not.toMatch(/everybody from outside|s3:TlsVersion/);
});

test('what AWS’s own policies allow is not passed over where no wildcard is written', () => {
  const [clusters, none] = [shippedReports(['mod/staging/aws'])[0]!, shippedReports(['dsit/dev/aws'])[0]!];
  expect(section(clusters, 'access')).toMatch(
    /No right that is written here is a wildcard\. \d+ policies of AWS’s own are given too\./,
  );
  expect(section(none, 'access')).not.toContain('of AWS’s own');
});
