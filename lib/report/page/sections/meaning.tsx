import type { EnvironmentReport } from '../../environment-report';
import { SummaryList } from '../components';
import type { Question } from '../question';
import { counted } from '../words';

/** What was asked, and what that was taken to mean. */
export const meaning: Question<Pick<EnvironmentReport, 'meaning'>> = {
  id: 'meaning',
  title: 'What was asked for?',
  answer: ({ meaning }) =>
    meaning.length === 0
      ? 'No department file asks for this.'
      : `${counted(meaning.length, 'part')} of the department’s file, each with what it was taken to mean.`,
  body: ({ meaning }) =>
    meaning.map(({ title, fields }) => (
      <div key={title}>
        <h3 class="govuk-heading-m">{title}</h3>
        <SummaryList rows={joined(fields)} />
      </div>
    )),
};

/** A line without a name goes on with the one before it. */
function joined(fields: readonly (readonly [string, string])[]): [string, string][] {
  const rows: [string, string][] = [];
  for (const [name, value] of fields) {
    const last = rows.at(-1);
    if (name === '' && last !== undefined) last[1] = `${last[1]}; ${value}`;
    else rows.push([name, value]);
  }
  return rows;
}
