import fc from 'fast-check';

/** A name that clusters, pools and endpoints may have on every cloud. */
export const anyName = (maximum: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[a-z][a-z0-9]{0,${maximum - 1}}$`));
