/** What is long enough to hold a secret, with the lines that mail breaks it into. */
const BASE64 = /(?:[A-Za-z0-9+/]{4}\r?\n?){5,}(?:[A-Za-z0-9+/]{2,3}={1,2})?/g;
/** Text, and not the bytes of a digest, a key or an archive. */
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFD]/;
/** A script in a part of a mail in the start data of a machine. */
const MAX_DEPTH = 3;

/** A text, and every text that is in it as base64: who reads the one reads the other. */
export function textsWithin(text: string, depth = 0): string[] {
  if (depth >= MAX_DEPTH) return [text];
  const coded = text.match(BASE64) ?? [];
  return [
    text,
    ...coded
      .map((each) => Buffer.from(each, 'base64').toString('utf8'))
      .filter((plain) => plain !== '' && !UNREADABLE.test(plain))
      .flatMap((plain) => textsWithin(plain, depth + 1)),
  ];
}
