import { atrsSections } from './atrs-sections';
import type { AtrsField } from './atrs-sections';
import type { EnvironmentReport } from './environment-report';
import { markdownText } from './markdown-text';

/** Name of the file of an environment's draft, next to its page. */
export function atrsName(address: string): string {
  return `${address.replaceAll('/', '-')}.atrs.md`;
}

/**
 * A draft of the record that the Algorithmic Transparency Recording Standard asks for, in Markdown: what the templates
 * say is filled in, and everything that only people know is left to them, by name.
 */
export function renderAtrs(report: EnvironmentReport): string {
  const sections = atrsSections(report);
  const fields = sections.flatMap((section) => section.fields);
  const open = fields.filter((field) => 'ask' in field).length;
  return [
    `# Algorithmic transparency record: draft for ${markdownText(report.address)}`,
    '',
    `> Draft, not for publication as it is. It follows the Algorithmic Transparency Recording Standard: compare the fields with the current template on GOV.UK before it is sent. Of ${String(fields.length)} fields, ${String(fields.length - open)} are filled in from the templates that were reviewed on ${markdownText(report.judgedOn)}${report.digest === undefined ? '' : ` (SHA-256 ${report.digest})`}; ${String(open)} are marked **TO WRITE**, because only people know them. Take out what would weaken security if it were public.`,
    ...sections.flatMap(({ title, fields: own }) => ['', `## ${title}`, ...own.flatMap(fieldLines)]),
    '',
  ].join('\n');
}

function fieldLines(field: AtrsField): string[] {
  const heading = ['', `### ${markdownText(field.name)}`, ''];
  if ('ask' in field) return [...heading, `**TO WRITE:** ${markdownText(field.ask)}`];
  const lines = field.said.map((line) =>
    field.said.length === 1 ? markdownText(line) : `- ${markdownText(line)}`,
  );
  return [...heading, ...(lines.length === 0 ? ['The templates do not say.'] : lines)];
}
