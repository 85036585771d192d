import type { EnvironmentReport } from '../../environment-report';
import { Code, Table } from '../components';
import { EnvironmentLink } from '../environment-link';
import type { Question } from '../question';

/** What the verdicts are about, byte by byte. */
export const digests: Question<{ readonly reports: readonly EnvironmentReport[] }> = {
  id: 'digests',
  title: 'Is this what was approved?',
  answer: () => (
    <>
      It is if the digest is the one that was approved: it stands for every file of the environment, and is in{' '}
      <Code>out/manifest.json</Code>.
    </>
  ),
  body: ({ reports }) => (
    <Table
      caption="Digests of the environments"
      head={['Environment', 'Stacks', 'Resources', 'Digest (SHA-256)']}
      rows={reports.map(({ address, stacks, resources, digest }) => [
        <EnvironmentLink address={address} />,
        String(stacks.length),
        String(resources),
        digest === undefined ? 'none' : <Code>{digest}</Code>,
      ])}
    />
  ),
};
