import type { EnvironmentReport } from '../../environment-report';
import { Section, SummaryList } from '../components';

/** What was asked, and what that was taken to mean. */
export function Meaning({ meaning }: Pick<EnvironmentReport, 'meaning'>) {
  if (meaning.length === 0) return null;
  return (
    <Section id="meaning" title="What was asked for?">
      {meaning.map(({ title, fields }) => (
        <div key={title}>
          <h3 class="govuk-heading-m">{title}</h3>
          <SummaryList rows={joined(fields)} />
        </div>
      ))}
    </Section>
  );
}

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
