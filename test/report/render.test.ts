import type { Control } from '../../lib/policy';
import { renderJson, renderJunit, renderSarif, renderText } from '../../lib/report';
import type { Audited, Located } from '../../lib/report';

const CONTROLS: Control[] = (['high', 'medium', 'low'] as const).map((severity) => ({
  id: `is-${severity}`,
  title: `Nothing is ${severity}`,
  why: 'It has to be shown',
  sources: [{ document: 'A document', clause: '1' }],
  severity,
  traps: [],
  ncsc: ['1'],
  caf32: ['B4.a'],
  caf40: ['B4.a'],
  aiCode: ['6'],
  remediation: 'Mend it.',
  aws: () => [],
  azure: () => [],
}));

function finding(index: number, rest: Partial<Located> = {}): Located {
  const control = CONTROLS[index]!;
  return {
    control,
    severity: control.severity,
    subject: { address: 'Key', type: 'AWS::KMS::Key', stack: 'keys', origin: { file: 'f', keys: [] } },
    path: 'Enabled',
    verdict: 'broken',
    got: '<nothing> & "more"\u0001',
    expected: 'true',
    address: 'dfe/prod/aws/keys/Key',
    file: 'out/dfe/prod/aws/dfe prod.template.json',
    line: 7,
    ...rest,
  };
}

const waiver = {
  control: 'is-low',
  address: 'dfe/prod/aws/keys/Key',
  reason: 'Until March',
  owner: 'Platform',
  expires: '2027-03-31',
  approval: 'CAB-1',
};
const AUDITED: Audited[] = [
  {
    name: 'dfe/prod/aws',
    stacks: ['keys', 'network'],
    resources: 2,
    findings: [
      finding(0, { askedAt: { file: 'config/departments/dfe.yaml', line: 20 } }),
      finding(1, { verdict: 'cannot-tell', path: '' }),
      finding(2, { waiver }),
    ],
    notes: [],
  },
];

test('text', () => {
  const text = renderText(AUDITED);
  expect(text).toContain('2 resources in 2 stacks: 2 findings (1 high, 1 medium), 1 waived\n');
  expect(text).toContain('is-medium  (cannot tell)');
  expect(text).toContain('asked for at config/departments/dfe.yaml:20');
});

test('JSON is plain data', () => {
  const [audited] = JSON.parse(renderJson(AUDITED)) as { findings: unknown[] }[];
  expect(audited!.findings[0]).toEqual({
    control: 'is-high',
    title: 'Nothing is high',
    severity: 'high',
    verdict: 'broken',
    address: 'dfe/prod/aws/keys/Key',
    stack: 'keys',
    resource: 'Key',
    type: 'AWS::KMS::Key',
    property: 'Enabled',
    got: '<nothing> & "more"\u0001',
    expected: 'true',
    remediation: 'Mend it.',
    file: 'out/dfe/prod/aws/dfe prod.template.json',
    line: 7,
    askedAt: { file: 'config/departments/dfe.yaml', line: 20 },
  });
  expect(audited!.findings[2]).toMatchObject({ waiver });
});

describe('SARIF', () => {
  const { runs } = JSON.parse(renderSarif(AUDITED, { version: '0.1.0', controls: CONTROLS }));
  const { tool, results, automationDetails } = runs[0];

  test('shows a finding where it was asked for, and where it was made', () => {
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'config/departments/dfe.yaml' },
      region: { startLine: 20 },
    });
    expect(results[0].relatedLocations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'out/dfe/prod/aws/dfe%20prod.template.json' },
      region: { startLine: 7 },
    });
    expect(results[1].locations[0].physicalLocation.region).toEqual({ startLine: 7 });
    expect(results[1]).not.toHaveProperty('relatedLocations');
  });

  test('names rules by id and by index, with the severity as GitHub reads it', () => {
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning', 'note']);
    for (const { properties } of tool.driver.rules) {
      expect(properties['security-severity']).toMatch(/^\d\.\d$/);
      expect(properties.tags).toContain('security');
      expect(properties).toMatchObject({ ncsc: ['1'], caf32: ['B4.a'], caf40: ['B4.a'], aiCode: ['6'] });
    }
    expect(automationDetails.id).toBe('sovereign/dfe/prod/aws/');
  });

  test('knows a finding again when lines have moved', () => {
    const moved = AUDITED.map((each) => ({
      ...each,
      findings: each.findings.map((found) => ({ ...found, line: 99 })),
    }));
    const again = JSON.parse(renderSarif(moved, { version: '0.2.0', controls: CONTROLS })).runs[0].results;
    const prints = (list: { partialFingerprints: object }[]) =>
      list.map(({ partialFingerprints }) => partialFingerprints);
    expect(prints(again)).toEqual(prints(results));
    expect(new Set(prints(results).map((print) => JSON.stringify(print))).size).toBe(3);
  });

  test('says what is waived, and why', () => {
    expect(results[0]).not.toHaveProperty('suppressions');
    expect(results[2].suppressions[0].justification).toBe('Until March (CAB-1, Platform, until 2027-03-31)');
  });
});

test('JUnit has a case for each control and stack', () => {
  const xml = renderJunit(AUDITED, CONTROLS);
  expect(xml).toContain('<testsuite name="dfe/prod/aws" tests="6" failures="2">');
  expect(xml).toContain('<testcase classname="network" name="is-high: Nothing is high"/>');
  expect(xml).toContain('got &lt;nothing&gt; &amp; &quot;more&quot;?, expected true');
  expect(xml.match(/<failure/g)).toHaveLength(2);
});

test('nothing to say is said in every format', () => {
  expect(renderText([])).toBe('0 resources in 0 stacks: no findings\n');
  expect(renderJson([])).toBe('[]\n');
  expect(JSON.parse(renderSarif([], { version: '0', controls: [] })).runs[0].results).toEqual([]);
  expect(renderJunit([], [])).toContain('<testsuites>\n</testsuites>');
});
