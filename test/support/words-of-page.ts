/** The words of one section of a page, as they are read. */
export function sectionOf(html: string, id: string): string {
  const from = html.indexOf(`id="${id}"`);
  if (from < 0) throw new Error(`the page has no section ${id}`);
  const to = html.indexOf('class="app-section"', from);
  return html
    .slice(from, to < 0 ? undefined : to)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
