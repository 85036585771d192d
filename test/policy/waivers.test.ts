import { applyWaivers } from '../../lib/policy';
import type { Control, Finding, Judged, Severity } from '../../lib/policy';
import type { Waiver } from '../../lib/department';
import { shippedConfig } from '../support/shipped';

const TODAY = '2026-11-25';
const { estate, departments } = shippedConfig();

function control(id: string, severity: Severity = 'high'): Control {
  return {
    id,
    title: id,
    why: '',
    sources: [],
    traps: [],
    severity,
    ncsc: [],
    caf32: [],
    caf40: [],
    aiCode: [],
    remediation: '',
    aws: () => [],
    azure: () => [],
  };
}

const CONTROLS = [control('no-public-ingress'), control('uk-only'), control('uk-low', 'low')];
const PLACES = ['dfe/prod/aws', 'mod/production/aws'];

function finding(id: string, address = 'Group', path = 'CidrIp'): Finding {
  const found = CONTROLS.find((each) => each.id === id)!;
  return {
    subject: { address, type: 'AWS::EC2::SecurityGroup', stack: 'net', origin: { file: 'f', keys: [] } },
    path,
    verdict: 'broken',
    got: '',
    expected: '',
    control: found,
    severity: found.severity,
  };
}

function waiver(rest: Partial<Waiver> = {}): Waiver {
  return {
    control: 'no-public-ingress',
    address: 'dfe/prod/aws/net/Group',
    reason: 'r',
    owner: 'o',
    expires: '2027-01-01',
    approval: 'a',
    ...rest,
  };
}

function apply(
  waivers: readonly Waiver[],
  findings: readonly Finding[] = [finding('no-public-ingress')],
  classification?: 'OFFICIAL' | 'OFFICIAL-SENSITIVE',
): { waived: number; faults: string[] } {
  const department = departments.find(({ code }) => code === 'dfe')!;
  const judged: Judged = {
    name: 'dfe/prod/aws',
    findings,
    ...(classification === undefined
      ? {}
      : { asked: { estate, department: { ...department, classification }, stage: 'prod', cloud: 'aws' } }),
  };
  const result = applyWaivers([judged], waivers, { controls: CONTROLS, places: PLACES, today: TODAY });
  return {
    waived: result.judged[0]!.findings.filter((each) => each.waiver !== undefined).length,
    faults: result.findings.map(({ path, subject }) => `${subject.address} ${path}`),
  };
}

test('a waiver covers a resource, or one property of it', () => {
  const both = [finding('no-public-ingress'), finding('no-public-ingress', 'Group', 'Other')];
  expect(apply([waiver()], both)).toEqual({ waived: 2, faults: [] });
  expect(apply([waiver({ address: 'dfe/prod/aws/net/Group CidrIp' })], both)).toEqual({
    waived: 1,
    faults: [],
  });
  expect(apply([waiver()], [finding('uk-low'), ...both])).toEqual({ waived: 2, faults: [] });
});

test('Terraform’s addresses may hold anything', () => {
  const address = 'module.a["x/y *"].azurerm_storage_account.b[0]';
  expect(
    apply([waiver({ address: `dfe/prod/aws/net/${address}` })], [finding('no-public-ingress', address)]),
  ).toEqual({ waived: 1, faults: [] });
});

test.each([
  ['expired', { expires: '2026-11-24' }, 'expires'],
  ['for longer than a year', { expires: '2027-11-26' }, 'expires'],
  ['for an unknown control', { control: 'no-public-ingres' }, 'control'],
  ['for waivers themselves', { control: 'waivers-in-order' }, 'control'],
  ['with a wildcard', { address: 'dfe/prod/aws/net/*' }, 'address'],
  ['with a wildcard in a name', { address: 'dfe/prod/aws/net/Gr*' }, 'address'],
  ['for an environment', { address: 'dfe/prod/aws' }, 'address'],
  ['for a stack', { address: 'dfe/prod/aws/net' }, 'address'],
  ['for nothing', { address: 'dfe/prod/aws/net/Grup' }, 'address'],
  ['for a property that is fine', { address: 'dfe/prod/aws/net/Group Other' }, 'address'],
  ['for an environment that is none', { address: 'dfe/prd/aws/net/Group' }, 'address'],
] as const)('%s: does not count, and is a finding', (_name, rest, path) => {
  expect(apply([waiver(rest)])).toEqual({ waived: 0, faults: [`waivers[0] ${path}`] });
});

test('it counts on its last day, and for a year', () => {
  expect(apply([waiver({ expires: TODAY })])).toEqual({ waived: 1, faults: [] });
  expect(apply([waiver({ expires: '2027-11-25' })])).toEqual({ waived: 1, faults: [] });
});

test('a second waiver for the same is one too many', () => {
  expect(apply([waiver(), waiver()])).toEqual({ waived: 1, faults: ['waivers[1] address'] });
});

test('a waiver for what was not judged is nobody’s business today', () => {
  expect(apply([waiver({ address: 'mod/production/aws/net/X', expires: '2020-01-01' })], [])).toEqual({
    waived: 0,
    faults: [],
  });
});

describe('data may leave the UK', () => {
  const residency = waiver({ control: 'uk-only' });
  const refused = { waived: 0, faults: ['waivers[0] siroReference'] };
  const accepted = { waived: 1, faults: [] };

  test('only with the reference of the SIRO’s decision', () => {
    expect(apply([residency], [finding('uk-only')], 'OFFICIAL-SENSITIVE')).toEqual(refused);
    expect(
      apply([{ ...residency, siroReference: 'S-1' }], [finding('uk-only')], 'OFFICIAL-SENSITIVE'),
    ).toEqual(accepted);
  });

  test('who asked is not known: it is taken to be sensitive', () => {
    expect(apply([residency], [finding('uk-only')])).toEqual(refused);
  });

  test('OFFICIAL, or not severe: the ordinary approval will do', () => {
    expect(apply([residency], [finding('uk-only')], 'OFFICIAL')).toEqual(accepted);
    expect(apply([waiver({ control: 'uk-low' })], [finding('uk-low')], 'OFFICIAL-SENSITIVE')).toEqual(
      accepted,
    );
  });
});
