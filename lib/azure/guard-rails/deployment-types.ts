import type { AzureOpenAiEndpointPlan } from '../../blueprint';
import type { CustomPolicy } from './custom-policy';

/** The deployment types whose prompts are processed in the region of the account. Every other one leaves the UK. */
const IN_REGION: readonly AzureOpenAiEndpointPlan['deploymentType'][] = ['Standard', 'ProvisionedManaged'];

/**
 * Refuses every deployment of a model that would be processed abroad. No built-in definition does, and those that
 * watch locations do not notice: the account of a global deployment is in the UK. The list is of what is allowed, so
 * that a type which Azure adds is refused.
 * @see https://learn.microsoft.com/azure/ai-foundry/foundry-models/concepts/deployment-types
 */
export const IN_REGION_DEPLOYMENTS: CustomPolicy = {
  name: 'models-in-region',
  why: 'Models are processed in the region of their account, in the UK.',
  mode: 'All',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.CognitiveServices/accounts/deployments' },
        { field: 'Microsoft.CognitiveServices/accounts/deployments/sku.name', notIn: IN_REGION },
      ],
    },
    then: { effect: 'deny' },
  },
};
