import { renderOscal } from '../../lib/report';
import type { EnvironmentReport } from '../../lib/report';
import { uuidOf } from '../../lib/report/uuid';
import { oscalMistakes } from '../support/oscal-rules';
import { hostileReport, shippedReports } from '../support/reports';

const [clean] = shippedReports(['dfe/dev/aws']);
const hostile = hostileReport();
const [control, ...otherControls] = hostile.controls;
const found = { ...hostile.findings[0]!, control: control!.id };
const waived = { ...hostile.waived[0]!, control: control!.id };

function written(...reports: readonly EnvironmentReport[]): any {
  return JSON.parse(renderOscal(reports, '0.1.0'));
}

/** The one result of a report, with nothing found but this. */
function resultOf(rows: Partial<EnvironmentReport>): any {
  return written({ ...clean!, findings: [], waived: [], ...rows })['assessment-results'].results[0];
}

describe('OSCAL assessment results', () => {
  test('are as NIST’s model has them, whatever was found and whoever named it', () => {
    expect(oscalMistakes(written(clean!, hostile))).toEqual([]);
    expect(oscalMistakes(written({ ...hostile, findings: [found, found], waived: [waived] }))).toEqual([]);
  });

  test('the rules see what is wrong', () => {
    const document = written({ ...clean!, findings: [found] });
    const results = document['assessment-results'];
    results['import-ap'].href = '#no-such-plan';
    results.results[0].findings[0].target['target-id'] = '1 two';
    results.results[0].risks = [];
    delete results.results[0].observations[0].collected;
    expect(oscalMistakes(document).map((mistake) => mistake.replace(/^.*\.(?=\w)/, ''))).toEqual(
      expect.arrayContaining([
        'collected is missing',
        'target-id "1 two" is no token',
        'risks  is no list with something in it',
        'no-such-plan leads to nothing',
      ]),
    );
  });

  test('each control is satisfied or not, and findings lead to what was observed', () => {
    const result = resultOf({ findings: [found] });
    const [first, ...others] = result.findings;
    expect(first.target).toEqual({
      type: 'objective-id',
      'target-id': control!.id,
      status: { state: 'not-satisfied', reason: 'fail' },
    });
    expect(first['related-observations']).toEqual([{ 'observation-uuid': result.observations[0].uuid }]);
    expect(others).toHaveLength(otherControls.length);
    expect(first.description).toContain(
      'CAF 3.2 B3.a. CAF 4.0 B3.a. DSIT Code of Practice for the Cyber Security of AI 5.',
    );
    const budget = others.find((each: any) => each.target['target-id'] === 'monthly-budget');
    expect(budget.description).not.toContain('DSIT');
    expect(others.every(({ target }: any) => target.status.state === 'satisfied')).toBe(true);
    expect(others.some((each: any) => 'related-observations' in each)).toBe(false);
  });

  test('what is waived is not satisfied: it is a risk that was accepted, until a day', () => {
    const result = resultOf({ waived: [{ ...waived, reason: 'a pilot' }] });
    const [first] = result.findings;
    expect(first.target.status).toEqual({ state: 'not-satisfied', reason: 'other' });
    expect(first['related-risks']).toEqual([{ 'risk-uuid': result.risks[0].uuid }]);
    expect(result.risks[0]).toMatchObject({
      statement: 'a pilot',
      status: 'deviation-approved',
      deadline: '2026-12-01T00:00:00Z',
      'related-observations': [{ 'observation-uuid': result.observations[0].uuid }],
    });
  });

  test('a finding of a control that is not listed is not lost', () => {
    const result = resultOf({ findings: [{ ...found, control: 'of another' }] });
    expect(result.findings.at(-1)).toMatchObject({
      target: { 'target-id': '_of_another', status: { state: 'not-satisfied' } },
    });
    expect(JSON.stringify(result['reviewed-controls'])).toContain('_of_another');
  });

  test('the plan that it names is in the document', () => {
    const results = written(clean!)['assessment-results'];
    expect(results['import-ap'].href).toBe(`#${String(results['back-matter'].resources[0].uuid)}`);
  });

  test('nothing that somebody else named becomes markup', () => {
    expect(renderOscal([hostile], '0.1.0')).not.toMatch(/[^\\]<(img|script|style)/);
  });

  test('the same review has the same ids', () => {
    expect(renderOscal([clean!, hostile], '0.1.0')).toBe(renderOscal([clean!, hostile], '0.1.0'));
    const [first, second] = resultOf({ findings: [found, { ...found, got: 'other' }] }).observations;
    expect(resultOf({ findings: [{ ...found, got: 'other' }] }).observations[0].uuid).toBe(second.uuid);
    expect(first.uuid).not.toBe(second.uuid);
  });
});

test('ids are UUIDs of version 5: Python’s example of one', () => {
  expect(uuidOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'python.org')).toBe(
    '886313e1-3b8a-5372-9b90-0c9aee199e5d',
  );
});
