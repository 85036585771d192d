import fc from 'fast-check';
import { matchesWildcard } from '../../lib/values';

test('a pattern matches what the same regular expression does', () => {
  const letters = fc.constantFrom('a', 'b', '*', '?', '.');
  const pattern = fc.array(letters, { maxLength: 8 }).map((parts) => parts.join(''));
  const text = fc.array(fc.constantFrom('a', 'b', '.'), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(pattern, text, (wanted, given) => {
      const source = wanted.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
      expect(matchesWildcard(wanted, given)).toBe(new RegExp(`^${source}$`).test(given));
    }),
    { numRuns: 2000 },
  );
});

test('a long pattern, or one of many stars, is no trouble', () => {
  expect(matchesWildcard('a'.repeat(100_000), 'a')).toBe(false);
  expect(matchesWildcard(`${'*a'.repeat(200)}b`, 'a'.repeat(2000))).toBe(false);
});
