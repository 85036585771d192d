import {
  AI_CODE,
  CAF_32,
  CAF_40,
  CITED_DOCUMENTS,
  findCitation,
  hasPart,
  NCSC_PRINCIPLES,
} from '../../lib/catalogue';
import { CONTROLS } from '../../lib/policy';
import { waiversInOrder } from '../../lib/policy/waivers';

// What a control says that it comes from can be looked up: the clause, the principle and the outcome are there.

const controls = [...CONTROLS, waiversInOrder];

test.each(controls.map((control) => [control.id, control] as const))('%s', (_id, control) => {
  const { sources, ncsc, caf32, caf40, aiCode } = control;
  expect(sources.filter(({ document, clause }) => findCitation(document, clause) === undefined)).toEqual([]);
  expect(ncsc.filter((id) => !hasPart(NCSC_PRINCIPLES, id))).toEqual([]);
  expect(caf32.filter((id) => !hasPart(CAF_32, id))).toEqual([]);
  expect(caf40.filter((id) => !hasPart(CAF_40, id))).toEqual([]);
  expect(aiCode.filter((id) => !hasPart(AI_CODE, id))).toEqual([]);
  // What is cited of the code is served.
  const cited = sources.flatMap(({ document, clause }) =>
    document.startsWith('Code of Practice for the Cyber Security of AI') ? [/\d+/.exec(clause)![0]] : [],
  );
  expect(cited.filter((id) => !aiCode.includes(id))).toEqual([]);
});

test('nothing is catalogued that no control cites, but the frameworks are whole', () => {
  const cited = new Set(
    controls.flatMap(({ sources }) => sources.map(({ document, clause }) => `${document}: ${clause}`)),
  );
  const others = CITED_DOCUMENTS.filter((each) => ![NCSC_PRINCIPLES, CAF_32, CAF_40, AI_CODE].includes(each));
  expect(
    others.flatMap(({ title, clauses }) => clauses.filter((clause) => !cited.has(`${title}: ${clause}`))),
  ).toEqual([]);
  const numbers = ({ clauses }: typeof CAF_32): Set<string | undefined> =>
    new Set(clauses.map((clause) => clause.split(', ')[0]));
  expect([numbers(CAF_32).size, numbers(CAF_40).size]).toEqual([39, 41]);
  expect([CAF_32.clauses.length, CAF_40.clauses.length]).toEqual([39, 41]);
  expect(AI_CODE.clauses.map((clause) => Number(clause.split(', ')[0]))).toEqual(
    Array.from({ length: 13 }, (_each, index) => index + 1),
  );
});

test('every document has a date, and what was not looked up says why', () => {
  for (const { source } of CITED_DOCUMENTS) {
    expect(source.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(source.verified || (source.note?.length ?? 0) > 5).toBe(true);
  }
});
