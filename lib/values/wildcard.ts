/**
 * Whether a text matches a pattern in which `*` is any text, also none, and `?` any one character; upper and lower case
 * differ. Takes at most the product of both lengths, whatever the pattern: patterns come from templates of strangers.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let at = 0;
  let index = 0;
  /** The last `*`, and how far it reaches so far. */
  let star = -1;
  let reach = 0;
  while (index < text.length) {
    if (pattern[at] === '*') {
      star = at;
      reach = index;
      at += 1;
    } else if (pattern[at] === '?' || (at < pattern.length && pattern[at] === text[index])) {
      at += 1;
      index += 1;
    } else if (star === -1) {
      return false;
    } else {
      reach += 1;
      index = reach;
      at = star + 1;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
