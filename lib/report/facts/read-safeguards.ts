import type { Templates } from '../../template';
import { readModels } from './read-models';
import type { GuardedEndpoint, SafeguardsFacts } from './safeguards';
import { bedrockGuards, guardrails } from './safeguards-aws';
import { azureGuards, azurePolicies } from './safeguards-azure';

const OWN =
  'no filter: the environment runs this model itself, and the cloud filters neither what it is asked nor what it answers; whoever calls it has to';

/** What filters each model that can be called, and what no filter sees. */
export function readSafeguards(templates: Templates): SafeguardsFacts {
  const endpoints = readModels(templates).models.map((row): GuardedEndpoint => {
    const { resource, endpoint, model, runBy, service, answersWithNumbers } = row;
    const own = { resource, endpoint, model };
    if (answersWithNumbers) {
      return {
        ...own,
        guarded: 'needless',
        how: 'answers with numbers, in which there is nothing to filter',
      };
    }
    if (runBy === 'environment') return { ...own, guarded: 'none', how: OWN };
    return {
      ...own,
      ...(service === 'Amazon Bedrock' ? bedrockGuards(row, templates) : azureGuards(row, templates)),
    };
  });
  return { policies: [...guardrails(templates), ...azurePolicies(templates)], endpoints };
}
