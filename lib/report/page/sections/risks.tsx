import type { EnvironmentReport } from '../../environment-report';
import { Section, Table, Text } from '../components';

/** What no template can show, and who answers for it. */
export function Risks({ risks }: Pick<EnvironmentReport, 'risks'>) {
  return (
    <Section id="risks" title="What can templates not show?">
      <Text>These risks remain whatever the templates say. Each has an owner, and evidence to ask for.</Text>
      <Table
        caption="Residual risks"
        head={['Risk', 'Why a template does not show it', 'Owner', 'Evidence to ask for']}
        rows={risks.map(({ title, why, owner, evidence }) => [title, why, owner, evidence])}
      />
    </Section>
  );
}
