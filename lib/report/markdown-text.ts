/** Names are somebody else's: in Markdown none of them may become a heading, a link or other markup. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^[-+]/, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/:\/\//g, '&#58;//');
}
