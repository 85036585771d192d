/** Text on lines of at most so many characters; what is left after the last line is cut, and that is shown. */
export function wrap(text: string, width: number, lines = 3): string[] {
  const wrapped: string[] = [];
  let rest = text.trim();
  while (rest !== '' && wrapped.length < lines) {
    const isLast = wrapped.length === lines - 1;
    if (rest.length <= width) {
      wrapped.push(rest);
      return wrapped;
    }
    if (isLast) {
      wrapped.push(`${rest.slice(0, width - 1)}…`);
      return wrapped;
    }
    const at = placeToBreak(rest, width);
    wrapped.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return wrapped;
}

/** After the last space that fits, or slash or hyphen; anywhere in a word that is too long. */
function placeToBreak(text: string, width: number): number {
  for (const place of [/\s/, /[/,;:.-]/])
    for (let at = width; at > width / 2; at -= 1) if (place.test(text.charAt(at - 1))) return at;
  return width;
}
