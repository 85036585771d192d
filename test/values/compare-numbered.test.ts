import { compareNumbered } from '../../lib/values';

test('numbers are compared by what they are worth, wherever they stand', () => {
  const sorted = ['10', '2', '2.10', '2.2', '30 days', '366 days', 'B2.a', 'B10.a', 'B2.b'];
  expect([...sorted].reverse().sort(compareNumbered)).toEqual([
    '2',
    '2.2',
    '2.10',
    '10',
    '30 days',
    '366 days',
    'B2.a',
    'B2.b',
    'B10.a',
  ]);
});
