import { didYouMean } from '../../lib/values';

test('the nearest name is suggested, and none when none is near', () => {
  expect(didYouMean('costCenter', ['costCentre', 'code'])).toBe("did you mean 'costCentre'?");
  expect(didYouMean('xyz', ['costCentre', 'code'])).toBeUndefined();
  expect(didYouMean('', [])).toBeUndefined();
});
