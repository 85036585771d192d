import type { EnvironmentReport } from '../../environment-report';
import { Table } from '../components';
import type { Question } from '../question';
import { counted, listed } from '../words';

/** What no template can show, and who answers for it. */
export const risks: Question<Pick<EnvironmentReport, 'risks'>> = {
  id: 'risks',
  title: 'What can templates not show?',
  answer: ({ risks }) => (
    <>
      <strong>{counted(risks.length, 'risk remains', 'risks remain')}, whatever the templates say.</strong>{' '}
      Each has an owner, and evidence to ask for: {listed([...new Set(risks.map(({ owner }) => owner))])}.
    </>
  ),
  body: ({ risks }) => (
    <Table
      caption="Residual risks"
      head={['Risk', 'Why a template does not show it', 'Owner', 'Evidence to ask for']}
      rows={risks.map(({ title, why, owner, evidence }) => [title, why, owner, evidence])}
    />
  ),
};
