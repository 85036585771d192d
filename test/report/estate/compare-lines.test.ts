import { compareLines } from '../../../lib/report/estate/compare-lines';

test('only what is not the same in all is left', () => {
  const { compared, differences } = compareLines([
    [
      ['kept', '30 days'],
      ['lock', 'none'],
    ],
    [
      ['kept', '365 days'],
      ['lock', 'none'],
    ],
  ]);
  expect(compared).toBe(2);
  expect(differences).toEqual([{ name: 'kept', values: ['30 days', '365 days'] }]);
});

test('what one of them does not have is a difference too, and empty', () => {
  expect(compareLines([[['model', 'a']], []]).differences).toEqual([{ name: 'model', values: ['a', ''] }]);
});

test('values of the same name are one value, in whichever order and however often they come', () => {
  const one = [
    ['kept', '366 days'],
    ['kept', '30 days'],
    ['kept', '30 days'],
  ] as const;
  expect(compareLines([one, [...one].reverse()]).differences).toEqual([]);
  expect(compareLines([one, []]).differences[0]!.values).toEqual(['30 days; 366 days', '']);
});

test('properties stay with those that they stand next to', () => {
  const things = [
    ['models', 'a', 'networks'],
    ['models', 'b', 'networks', 'keys'],
    ['models', 'c', 'networks'],
  ].map((names, index) => names.map((name) => [name, String(index)] as const));
  expect(compareLines(things).differences.map(({ name }) => name)).toEqual([
    'models',
    'a',
    'b',
    'c',
    'networks',
    'keys',
  ]);
});

test('nothing is compared with nothing', () => {
  expect(compareLines([])).toEqual({ compared: 0, differences: [] });
});
