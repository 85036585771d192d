import fc from 'fast-check';
import { anyName } from './arbitrary-name';

// Department files drawn at random, all of them valid: whatever a department may ask for has to be makeable.

/**
 * One department with one stage, as data for a YAML file called `<code>.yaml`.
 * @param stage draws the stage, given which network of the pool it has
 */
export function arbitraryDepartment(
  stage: (index: number) => fc.Arbitrary<object>,
): fc.Arbitrary<{ code: string }> {
  return fc
    .record({ code: anyName(6).filter((code) => code !== 'estate'), index: fc.nat(3) })
    .chain(({ code, index }) =>
      fc.record({
        code: fc.constant(code),
        name: fc.constant('A Department, of Sorts & Others'),
        classification: fc.constantFrom('OFFICIAL', 'OFFICIAL-SENSITIVE'),
        lawEnforcementData: fc.boolean(),
        owner: fc.constant({ team: 'AI Platform', email: 'ai@a.example' }),
        seniorResponsibleOwner: fc.constant("Director's Office"),
        costCentre: fc.constant('1'),
        tagging: fc.constant({ profile: 'plain' }),
        siroAcceptance: fc.constant({ reference: 'R', date: '2026-01-01', expires: '2030-01-01' }),
        safeguards: fc.record({
          personalData: fc.constantFrom('mask', 'block'),
          blockedWords: fc.array(fc.constantFrom('one', 'two'), { maxLength: 2 }),
        }),
        stages: anyName(6).chain((stageName) => stage(index).map((value) => ({ [stageName]: value }))),
      }),
    );
}
