import { CONTROLS, RESIDUAL_RISKS, TRAPS, trapsOf } from '../../lib/policy';
import { compareText } from '../../lib/values';

// Every known way in which sovereignty is lost is caught by a control, or said to be a risk that no template shows.

const caught = new Set(CONTROLS.flatMap(({ traps }) => traps));
const residual = RESIDUAL_RISKS.map(({ id }) => id);
const known = TRAPS.map(({ id }) => id);

test('every trap is caught by a control or is a residual risk', () => {
  const open = known.filter((id) => !caught.has(id) && !residual.includes(id));
  expect(open).toEqual([]);
});

test('controls and residual risks name traps that are known', () => {
  expect([...caught, ...residual].filter((id) => !known.includes(id))).toEqual([]);
});

test('traps are known once each, in a sentence and with what shows them', () => {
  expect(known).toEqual([...new Set(known)]);
  for (const { id, text, source } of TRAPS) {
    expect(id).toMatch(/^S-[A-Z]{2}-\d\d$/);
    expect(text).toMatch(/^[A-Z].{20,}\.$/);
    expect(source).toMatch(/\w{4}/);
  }
  expect(trapsOf(['S-NW-05', 'S-KY-04']).map(({ id }) => id)).toEqual(['S-KY-04', 'S-NW-05']);
});

test('residual risks are in order, once each, and say who keeps what', () => {
  expect(residual).toEqual([...new Set(residual)].sort(compareText));
  for (const { title, why, owner, evidence } of RESIDUAL_RISKS) {
    for (const text of [title, why, owner, evidence]) expect(text.length).toBeGreaterThan(5);
  }
});
