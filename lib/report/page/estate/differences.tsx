import type { EstateReport, StageComparison } from '../../estate/estate-report';
import { Answer, Details, Section, Table, Text } from '../components';
import { counted, listed } from '../words';

const CLOUDS = { aws: 'AWS', azure: 'Azure' };

/** What is not the same in all stages of a department on one cloud. */
export function Differences({ comparisons }: Pick<EstateReport, 'comparisons'>) {
  const differing = comparisons.filter(({ differences }) => differences.length > 0).length;
  return (
    <Section id="differences" title="How do the stages of a department differ?">
      <Answer>
        {comparisons.length === 0 ? (
          <strong>No department has more than one stage on the same cloud here.</strong>
        ) : differing === 0 ? (
          <strong>No differences between the stages of any department.</strong>
        ) : (
          <strong>
            In {String(differing)} of {counted(comparisons.length, 'comparison')} the stages differ.
          </strong>
        )}
      </Answer>
      <Text>
        Compared are models, machines, networks, records, safeguards, keys and grants. What is the same in all
        stages is left out, and so are names and address ranges, which always differ.
      </Text>
      {comparisons.map((comparison) => (
        <Comparison key={`${comparison.department} ${comparison.cloud}`} {...comparison} />
      ))}
    </Section>
  );
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
