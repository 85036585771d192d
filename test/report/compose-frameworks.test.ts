import { CONTROLS } from '../../lib/policy';
import { composeFrameworks } from '../../lib/report/compose-frameworks';
import type { FrameworkId, FrameworkPart } from '../../lib/report/compose-frameworks';

const control = (id: string, rest: object = {}) => ({
  id,
  ncsc: [],
  caf32: [],
  caf40: [],
  aiCode: [],
  findings: 0,
  waived: 0,
  ...rest,
});

function partOf(framework: FrameworkId, id: string, controls: Parameters<typeof composeFrameworks>[0]) {
  const { parts } = composeFrameworks(controls).find((each) => each.id === framework)!;
  return parts.find((part) => part.id === id)!;
}

test('each part of a framework is there by id and name, in the order of its numbers', () => {
  const frameworks = composeFrameworks([]);
  expect(frameworks.map(({ id, parts }) => [id, parts.length])).toEqual([
    ['ncsc', 29],
    ['caf32', 39],
    ['caf40', 41],
    ['aiCode', 13],
  ]);
  const ids = frameworks.map(({ parts }) => parts.map(({ id }) => id));
  expect(ids[0]!.slice(0, 4)).toEqual(['1', '2', '2.1', '2.2']);
  expect(ids[0]!.slice(-4)).toEqual(['13.2', '14', '14.1', '14.2']);
  expect(ids[1]!.slice(0, 6)).toEqual(['A1.a', 'A1.b', 'A1.c', 'A2.a', 'A2.b', 'A3.a']);
  expect(ids[3]!.at(-1)).toBe('13');
  expect(partOf('caf32', 'C1.b', []).name).toBe('Securing logs');
  expect(partOf('aiCode', '10', []).name).toBe(
    'Communication and processes associated with end-users and affected entities',
  );
});

test('what no control serves is not shown, and never supported', () => {
  expect(partOf('ncsc', '6.1', [control('a', { ncsc: ['6.2'] })])).toEqual({
    id: '6.1',
    name: 'People and security culture',
    controls: [],
    verdict: 'not-shown',
    findings: 0,
    waived: 0,
  });
});

test('a principle has the controls of its parts, but not of another that begins alike', () => {
  const controls = [
    control('b', { ncsc: ['13.1'] }),
    control('a', { ncsc: ['13'] }),
    control('c', { ncsc: ['1'] }),
  ];
  expect(partOf('ncsc', '13', controls).controls).toEqual(['a', 'b']);
  expect(partOf('ncsc', '13.1', controls).controls).toEqual(['b']);
  expect(partOf('ncsc', '1', controls).controls).toEqual(['c']);
  expect(partOf('aiCode', '1', [control('x', { aiCode: ['12'] })]).controls).toEqual([]);
});

test('a principle of which some parts are not shown is supported in part', () => {
  const some = [control('a', { ncsc: ['13.1'] })];
  expect(partOf('ncsc', '13', some).verdict).toBe('in-part');
  expect(partOf('ncsc', '13.1', some).verdict).toBe('supported');
  expect(partOf('ncsc', '13', [...some, control('b', { ncsc: ['13.2'] })]).verdict).toBe('supported');
  expect(partOf('ncsc', '13', [control('a', { ncsc: ['13.1'], findings: 1 })]).verdict).toBe('findings');
});

test.each<[FrameworkPart['verdict'], object, object]>([
  ['supported', {}, {}],
  ['waived', {}, { waived: 2 }],
  ['findings', { findings: 3 }, { waived: 2 }],
])('the verdict is the worst of the controls: %s', (verdict, one, other) => {
  const part = partOf('caf40', 'B3.a', [
    control('a', { caf40: ['B3.a'], ...one }),
    control('b', { caf40: ['B3.a'], ...other }),
    control('elsewhere', { caf40: ['B3.b'], findings: 9 }),
  ]);
  expect(part).toMatchObject({ verdict, controls: ['a', 'b'] });
});

test('of the code for AI it is said plainly which principles no template shows', () => {
  const none = composeFrameworks(CONTROLS.map((each) => ({ ...each, findings: 0, waived: 0 })))
    .find(({ id }) => id === 'aiCode')!
    .parts.filter(({ verdict }) => verdict === 'not-shown');
  // Training, risk assessment, oversight by people, testing, users and patches are nothing that a template has.
  expect(none.map(({ id }) => id)).toEqual(['1', '3', '4', '9', '10', '11']);
});
