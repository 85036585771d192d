/** Escapes outside of `${…}`; those inside belong to the expression. */
export function unescape(text: string): string {
  return text.replace(
    /\\(["\\nrt])|\\u([0-9a-fA-F]{4})/g,
    (whole, char: string | undefined, code: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return { n: '\n', r: '\r', t: '\t' }[char ?? ''] ?? char ?? whole;
    },
  );
}
