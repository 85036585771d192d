import { CONTROLS, RESIDUAL_RISKS } from '../../lib/policy';
import { compareText } from '../../lib/values';

// Every known way in which sovereignty is lost is caught by a control, or said to be a risk that no template shows.

const numbered = (area: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `S-${area}-${String(index + 1).padStart(2, '0')}`);

const TRAPS = [
  ...numbered('AI', 16),
  ...numbered('RG', 8),
  ...numbered('SC', 8),
  ...numbered('KY', 4),
  ...numbered('ID', 2),
  ...numbered('SU', 1),
  ...numbered('LG', 2),
  ...numbered('CF', 1),
  ...numbered('NW', 5),
  ...numbered('LO', 3),
  ...numbered('TG', 1),
  ...numbered('CI', 2),
  ...numbered('QT', 1),
];

const caught = new Set(CONTROLS.flatMap(({ traps }) => traps));
const residual = RESIDUAL_RISKS.map(({ id }) => id);

test('every trap is caught by a control or is a residual risk', () => {
  const open = TRAPS.filter((id) => !caught.has(id) && !residual.includes(id));
  expect(open).toEqual([]);
});

test('controls and residual risks name traps that are known', () => {
  expect([...caught, ...residual].filter((id) => !TRAPS.includes(id))).toEqual([]);
});

test('residual risks are in order, once each, and say who keeps what', () => {
  expect(residual).toEqual([...new Set(residual)].sort(compareText));
  for (const { title, why, owner, evidence } of RESIDUAL_RISKS) {
    for (const text of [title, why, owner, evidence]) expect(text.length).toBeGreaterThan(5);
  }
});
