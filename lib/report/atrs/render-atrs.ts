import type { EnvironmentReport } from '../environment-report';
import { markdownText } from '../markdown-text';
import { answersOf, answersOfModel } from './answers';
import type { Answer } from './answers';
import { AFTER_MODELS, ATRS_SOURCE, BEFORE_MODELS, NOT_COMPARED, OF_A_MODEL } from './template';
import type { TemplateField, TemplateSection } from './template';

/** Name of the file of an environment's draft, next to its page. */
export function atrsName(address: string): string {
  return `${address.replaceAll('/', '-')}.atrs.md`;
}

/** A section of the record: its fields with what is known of them, and what is left to people. */
interface Filled {
  readonly title: string;
  readonly fields: readonly (TemplateField & { readonly said: readonly string[]; readonly open: string })[];
  /** Instead of fields, where there is nothing to fill them from. */
  readonly note?: string;
}

const NO_MODEL: Filled = {
  title: OF_A_MODEL.title,
  fields: [],
  note: 'No model can be called by what these templates make.',
};

/**
 * A draft of the record that the Algorithmic Transparency Recording Standard asks for, in Markdown: what the templates
 * say is filled in, and everything that only people know is left to them, by name.
 */
export function renderAtrs(report: EnvironmentReport): string {
  const answers = answersOf(report);
  const { models } = report.models;
  const sections = [
    ...BEFORE_MODELS.map((section) => fill(section, answers)),
    ...(models.length === 0 ? [NO_MODEL] : models.map((model) => fill(OF_A_MODEL, answersOfModel(model)))),
    ...AFTER_MODELS.map((section) => fill(section, answers)),
  ];
  return [
    `# Algorithmic transparency record: draft for ${markdownText(report.address)}`,
    '',
    ...heading(report, sections),
    ...sections.flatMap(({ title, fields, note }) => [
      '',
      `## ${title}`,
      ...(note === undefined ? [] : ['', note]),
      ...fields.flatMap(fieldLines),
    ]),
    '',
  ].join('\n');
}

function heading({ judgedOn, digest }: EnvironmentReport, sections: readonly Filled[]): string[] {
  const fields = sections.flatMap((section) => section.fields);
  const open = fields.filter((field) => field.open !== '').length;
  return [
    `> Draft, not for publication as it is. Of ${String(fields.length)} fields, ${String(fields.length - open)} are filled in from the templates that were reviewed on ${markdownText(judgedOn)}${digest === undefined ? '' : ` (SHA-256 ${digest})`}; ${String(open)} are marked **TO WRITE**, because only people know them. Take out what would weaken security if it were public.`,
    '>',
    `> It follows the ${ATRS_SOURCE.document}, as known on ${ATRS_SOURCE.checked}. These numbers and names could not be compared with it: ${NOT_COMPARED.join(', ')}. Compare them with the template on GOV.UK before it is sent.`,
  ];
}

function fill({ title, fields }: TemplateSection, answers: ReadonlyMap<string, Answer>): Filled {
  return {
    title,
    fields: fields.map((field) => {
      const { said, ask } = answers.get(field.number) ?? { said: [], ask: '' };
      return { ...field, said, open: ask === undefined ? '' : ask || field.ask };
    }),
  };
}

function fieldLines({ number, name, said, open }: Filled['fields'][number]): string[] {
  const lines = said.map((line) => (said.length === 1 ? markdownText(line) : `- ${markdownText(line)}`));
  return [
    '',
    `### ${number} ${name}`,
    '',
    ...lines,
    ...(lines.length === 0 && open === '' ? ['The templates do not say.'] : []),
    ...(open === '' ? [] : [...(lines.length === 0 ? [] : ['']), `**TO WRITE:** ${markdownText(open)}`]),
  ];
}
