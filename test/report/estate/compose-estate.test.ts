import type { EnvironmentReport } from '../../../lib/report';
import { composeEstate } from '../../../lib/report/estate/compose-estate';
import { hostileReport, shippedReports } from '../../support/reports';

const [base] = shippedReports(['dfe/dev/aws']);
const hostile = hostileReport();
const at = (address: string, rest: Partial<EnvironmentReport> = {}): EnvironmentReport => ({
  ...base!,
  address,
  ...rest,
});
const finding = (control: string, rest: object = {}) => ({
  ...hostile.findings[0]!,
  control,
  title: `Title of ${control}`,
  ...rest,
});
const waiver = (expires: string, rest: object = {}) => ({ ...hostile.waived[0]!, expires, ...rest });

describe('the matrix', () => {
  const estate = composeEstate([
    at('estate/aws'),
    at('dfe/dev/azure', { findings: [finding('a')], places: hostile.places }),
    at('dfe/dev/aws'),
    at('mod/prod/azure', { waived: [waiver('2027-01-01')] }),
    at('config/waivers.yaml', { findings: [finding('waivers-in-order')] }),
  ]);

  test('has a row for each department and stage, and a cell for each cloud', () => {
    expect(estate.clouds).toEqual(['aws', 'azure']);
    expect(
      estate.rows.map(({ department, stage, environments }) => [
        department,
        stage,
        Object.keys(environments),
      ]),
    ).toEqual([
      ['estate', '', ['aws']],
      ['dfe', 'dev', ['azure', 'aws']],
      ['mod', 'prod', ['azure']],
    ]);
    expect(estate.rows[1]!.environments.azure).toEqual({
      address: 'dfe/dev/azure',
      findings: 1,
      waived: 0,
      staysInUk: false,
    });
    expect(estate.rows[2]!.environments.azure).toMatchObject({ waived: 1, staysInUk: true });
  });

  test('leaves nothing out that is on no cloud', () => {
    expect(estate.others.map(({ address, findings }) => [address, findings])).toEqual([
      ['config/waivers.yaml', 1],
    ]);
  });
});

test('findings of all environments are together by control, the most severe first', () => {
  const { findings } = composeEstate([
    at('dfe/dev/aws', {
      findings: [finding('b', { severity: 'low' }), finding('c'), finding('a', { severity: 'medium' })],
    }),
    at('mod/prod/aws', { findings: [finding('c', { address: 'x', property: 'y' })] }),
  ]);
  expect(
    findings.map(({ control, where }) => [control, where.map(({ environment }) => environment)]),
  ).toEqual([
    ['c', ['dfe/dev/aws', 'mod/prod/aws']],
    ['a', ['dfe/dev/aws']],
    ['b', ['dfe/dev/aws']],
  ]);
  expect(findings[0]!.where[1]).toMatchObject({ address: 'x', property: 'y', verdict: 'cannot-tell' });
});

test('waivers are in the order in which they end, and those of the next 30 days are marked', () => {
  const { waivers } = composeEstate([
    at('dfe/dev/aws', { judgedOn: '2026-11-25', waived: [waiver('2027-06-01'), waiver('2026-12-20')] }),
    at('mod/prod/aws', { judgedOn: '2026-11-25', waived: [waiver('2026-12-26'), waiver('2026-12-25')] }),
  ]);
  expect(waivers.map(({ expires, soon, environment }) => [expires, soon, environment])).toEqual([
    ['2026-12-20', true, 'dfe/dev/aws'],
    ['2026-12-25', true, 'mod/prod/aws'],
    ['2026-12-26', false, 'mod/prod/aws'],
    ['2027-06-01', false, 'dfe/dev/aws'],
  ]);
});

describe('the inventory', () => {
  const [model] = base!.models.models;
  const machine = {
    resource: 'cluster/Pool',
    of: 'cluster one',
    machine: 'p5.48xlarge',
    accelerators: '8 × NVIDIA H100 80GB',
    count: '0 to 2',
    atMost: 16,
  };
  const { atMost, ...unsaid } = { ...machine, count: 'the template does not say' };

  test('has each version of a model once, with where it can be called', () => {
    const { models } = composeEstate([
      at('dfe/dev/aws', { models: { models: [model!, { ...model!, endpoint: 'again' }], machines: [] } }),
      at('dfe/prod/aws', { models: { models: [model!, { ...model!, version: '2' }], machines: [] } }),
      at('mod/prod/aws', { models: { models: [{ ...model!, processedIn: [] }], machines: [] } }),
    ]);
    expect(
      models.map(({ version, environments, processedIn }) => [version, environments, processedIn.length]),
    ).toEqual([
      ['1:0', ['dfe/dev/aws', 'dfe/prod/aws'], 1],
      ['1:0', ['mod/prod/aws'], 0],
      ['2', ['dfe/prod/aws'], 1],
    ]);
  });

  test('adds up accelerators, and says of how many pools it cannot', () => {
    const { machines } = composeEstate([
      at('dfe/dev/aws', {
        models: { models: [], machines: [machine, { ...machine, machine: 'g6.xlarge' }] },
      }),
      at('mod/prod/aws', { models: { models: [], machines: [{ ...machine, atMost: 8 }, unsaid] } }),
    ]);
    expect(machines.map((entry) => [entry.machine, entry.atMost, entry.unsaid, entry.pools.length])).toEqual([
      ['g6.xlarge', 16, 0, 1],
      ['p5.48xlarge', 24, 1, 3],
    ]);
    expect(machines[1]!.pools[1]).toEqual({
      environment: 'mod/prod/aws',
      of: 'cluster one',
      count: '0 to 2',
    });
  });
});

describe('differences between stages', () => {
  test('are none between environments that are the same but for their names', () => {
    const { comparisons } = composeEstate([
      at('dfe/dev/aws'),
      at('dfe/prod/aws'),
      at('mod/prod/aws'),
      at('estate/aws'),
    ]);
    expect(comparisons).toEqual([
      {
        department: 'dfe',
        cloud: 'aws',
        stages: ['dev', 'prod'],
        compared: comparisons[0]!.compared,
        differences: [],
      },
    ]);
    expect(comparisons[0]!.compared).toBeGreaterThan(25);
  });

  test('are those of the shipped environments that their files ask for', () => {
    const { comparisons } = composeEstate(shippedReports(['dfe/dev/azure', 'dfe/prod/azure']));
    const values = Object.fromEntries(comparisons[0]!.differences.map((each) => [each.name, each.values]));
    expect(values['Model gpt-5-mini']![0]).toContain('25 provisioned throughput units');
    expect(values['Model gpt-5-mini']![1]).toContain('100 provisioned throughput units');
    expect(values['Machines Standard_NC16as_T4_v3']).toEqual(['', '1 to 3, each 1 × NVIDIA T4 16GB']);
    expect(values['Audit records, storage account: kept']).toEqual([
      '365 days, by a rule',
      '730 days, by a rule',
    ]);
    expect(values['Prompts and completions, storage account: kept']).toEqual([
      '6 days, by a rule',
      '29 days, by a rule',
    ]);
    expect(values['Joined to other networks by']).toEqual(['nothing', 'Peering hub']);
    expect(values).not.toHaveProperty('Ways from or to the internet');
    expect(values).not.toHaveProperty('Filters of what people ask');
  });

  test('count only those trusts that may be of somebody outside', () => {
    const { comparisons } = composeEstate([
      at('dfe/dev/aws'),
      at('dfe/prod/aws', { access: hostile.access }),
    ]);
    const trusts = comparisons[0]!.differences.find(({ name }) => name === 'Trusts of somebody outside');
    expect(trusts!.values[1]).toBe(String(hostile.access.trusts.length));
  });

  test.each<[string, Partial<EnvironmentReport>]>([
    ['Ways from or to the internet', { network: hostile.network }],
    ['Filters of what people ask', { safeguards: hostile.safeguards }],
    ['Personal data that is looked for', { safeguards: hostile.safeguards }],
    ['Keys that may not be in hardware', { keys: hostile.keys }],
    ['Grants that are wider than they have to be', { access: hostile.access }],
    ['Trusts of somebody outside', { access: hostile.access }],
    ['Kinds of record that are not made', { logs: hostile.logs }],
    ['Findings', { findings: hostile.findings }],
  ])('%s are told', (name, rest) => {
    const { comparisons } = composeEstate([at('dfe/dev/aws'), at('dfe/prod/aws', rest)]);
    expect(comparisons[0]!.differences.map((each) => each.name)).toContain(name);
  });
});
