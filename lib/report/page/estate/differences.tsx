import type { EstateReport, StageComparison } from '../../estate/estate-report';
import { Details, Table, Text } from '../components';
import type { Question } from '../question';
import { CLOUDS, counted, listed } from '../words';

/** What is not the same in all stages of a department on one cloud. */
export const differences: Question<Pick<EstateReport, 'comparisons'>> = {
  id: 'differences',
  title: 'How do the stages of a department differ?',
  answer: ({ comparisons }) => <strong>{inWords(comparisons)}</strong>,
  body: ({ comparisons }) => (
    <>
      <Text>
        Compared are models, machines, networks, records, safeguards, keys and grants. What is the same in all
        stages is left out, and so are names and address ranges, which always differ.
      </Text>
      {comparisons.map((comparison) => (
        <Comparison key={`${comparison.department} ${comparison.cloud}`} {...comparison} />
      ))}
    </>
  ),
};

function inWords(comparisons: readonly StageComparison[]): string {
  const differing = comparisons.filter(({ differences }) => differences.length > 0).length;
  if (comparisons.length === 0) return 'No department has more than one stage on the same cloud here.';
  return differing === 0
    ? 'No differences between the stages of any department.'
    : `In ${String(differing)} of ${counted(comparisons.length, 'comparison')} the stages differ.`;
}

function Comparison({ department, cloud, stages, compared, differences }: StageComparison) {
  const name = `${department} on ${CLOUDS[cloud]}`;
  if (differences.length === 0)
    return (
      <Text>
        {name}: no differences between {listed(stages)}, in {counted(compared, 'property', 'properties')}.
      </Text>
    );
  return (
    <Details
      summary={`${name}: ${String(differences.length)} of ${counted(compared, 'property', 'properties')} differ between ${listed(stages)}`}
    >
      <Table
        caption={`Differences between the stages of ${name}`}
        head={['Property', ...stages]}
        rows={differences.map(({ name: property, values }) => [
          property,
          ...values.map((value) => (value === '' ? '–' : value)),
        ])}
      />
    </Details>
  );
}
