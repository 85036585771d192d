import { daysUntil, expiresSoon } from '../../lib/report/expiry';

test('days are counted over months, years and the change of the clocks', () => {
  expect(daysUntil('2026-12-25', '2026-11-25')).toBe(30);
  expect(daysUntil('2027-01-01', '2026-12-31')).toBe(1);
  expect(daysUntil('2026-04-01', '2026-03-01')).toBe(31);
  expect(daysUntil('2026-11-24', '2026-11-25')).toBe(-1);
});

test.each([
  ['2026-11-25', true],
  ['2026-12-25', true],
  ['2026-12-26', false],
  ['2026-11-01', true],
])('on 25 November, %s is soon: %s', (expires, soon) => {
  expect(expiresSoon(expires, '2026-11-25')).toBe(soon);
});
