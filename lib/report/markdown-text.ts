/** Names are somebody else's: in Markdown none of them may become a heading, a link or other markup. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]#|~!]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/:\/\//g, '&#58;//');
}

/** The same in a comment on GitHub, where names would call people and addresses become links by themselves. */
export function commentText(text: string): string {
  return markdownText(text)
    .replaceAll('@', '@\u200B')
    .replace(/\bwww\./gi, '$&\u200B');
}

/** A code span, with more backticks around it than there are in it. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line === '' ? ' ' : line}${space}${fence}`;
}
