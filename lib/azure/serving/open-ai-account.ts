import { CognitiveAccount } from '@cdktn/provider-azurerm/lib/cognitive-account';
import { CognitiveDeployment } from '@cdktn/provider-azurerm/lib/cognitive-deployment';
import { DataAzurermUserAssignedIdentity } from '@cdktn/provider-azurerm/lib/data-azurerm-user-assigned-identity';
import type { TerraformResource } from 'cdktn';
import { Construct } from 'constructs';
import type { AzureOpenAiEndpointPlan } from '../../blueprint';
import { addDiagnostics } from '../diagnostics';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { keyId, keyIdentityId } from '../keys';
import { identityName, openAiAccountName, resourceGroupName } from '../names';
import { addPrivateEndpoint, agentsSubnetId } from '../network';
import { ContentPolicy } from './content-policy';

/** Who did what, and how much. Prompts and completions are in none of these. */
const RECORDS = ['Audit', 'RequestResponse', 'AzureOpenAIRequestUsage'] as const;

/** Deployment types that process prompts in the region of the account: every other leaves the UK. */
const IN_REGION: readonly string[] = ['Standard', 'ProvisionedManaged'] satisfies Deployment[];

type Deployment = AzureOpenAiEndpointPlan['deploymentType'];

/**
 * Models that Azure OpenAI runs: one account for the environment, reached through one private endpoint with tokens of
 * Entra ID alone. Whether Microsoft's staff may look at flagged prompts is not a setting: an exemption from abuse
 * monitoring has to be applied for.
 * @see https://learn.microsoft.com/azure/ai-foundry/responsible-ai/openai/data-privacy
 */
export class OpenAiAccount extends Construct {
  readonly account: CognitiveAccount;

  constructor(
    scope: Construct,
    id: string,
    stack: EnvironmentStack,
    environment: AzureEnvironment,
    plans: readonly AzureOpenAiEndpointPlan[],
  ) {
    super(scope, id);
    this.account = this.makeAccount(stack, environment);
    addPrivateEndpoint(this, 'endpoint', stack, environment, {
      service: 'openai',
      resourceId: this.account.id,
      name: 'openai',
    });
    addDiagnostics(this, 'records', environment, {
      targetResourceId: this.account.id,
      categories: RECORDS,
    });
    const content = new ContentPolicy(this, 'content', environment, this.account);
    // Azure makes the deployments of an account one at a time, and none before its policy.
    plans.reduce<TerraformResource>(
      (previous, plan) => this.deploy(plan, content.name, previous),
      content.policy,
    );
  }

  private makeAccount(stack: EnvironmentStack, environment: AzureEnvironment): CognitiveAccount {
    const { blueprint } = environment;
    const name = openAiAccountName(blueprint.environment);
    return new CognitiveAccount(this, 'account', {
      name,
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      skuName: 'S0',
      // Private endpoints and tokens both need a name of the account's own.
      customSubdomainName: name,
      localAuthEnabled: false,
      publicNetworkAccessEnabled: false,
      networkAcls: { defaultAction: 'Deny', bypass: 'None', ipRules: [], virtualNetworkRules: [] },
      // The account itself calls nobody.
      outboundNetworkAccessRestricted: true,
      fqdns: [],
      dynamicThrottlingEnabled: false,
      identity: { type: 'UserAssigned', identityIds: [keyIdentityId(environment, 'models')] },
      customerManagedKey: {
        keyVaultKeyId: keyId(environment, 'models'),
        identityClientId: this.findKeyIdentity(environment).clientId,
      },
      ...agentSettings(environment),
      tags: blueprint.tags,
    });
  }

  private findKeyIdentity({ blueprint }: AzureEnvironment): DataAzurermUserAssignedIdentity {
    return new DataAzurermUserAssignedIdentity(this, 'key-identity', {
      name: identityName(blueprint.environment, 'models'),
      resourceGroupName: resourceGroupName(blueprint.environment, 'keys'),
    });
  }

  /** Embeddings have the same policy: no deployment is left with whatever the default is. */
  private deploy(
    plan: AzureOpenAiEndpointPlan,
    policy: string,
    previous: TerraformResource,
  ): CognitiveDeployment {
    const { name, modelId, version, deploymentType, capacity } = plan;
    if (!IN_REGION.includes(deploymentType))
      throw new Error(`${deploymentType} leaves the UK, though checked: ${name}`);
    return new CognitiveDeployment(this, `deployment-${name}`, {
      name,
      cognitiveAccountId: this.account.id,
      model: { format: 'OpenAI', name: modelId, version },
      sku: { name: deploymentType, capacity },
      versionUpgradeOption: 'NoAutoUpgrade',
      raiPolicyName: policy,
      dynamicThrottlingEnabled: false,
      dependsOn: [previous],
    });
  }
}

/** Agents need the wider kind of account. Their projects, and what those keep, are the department's to make. */
function agentSettings(environment: AzureEnvironment) {
  if (environment.asked.network.agents === undefined)
    return { kind: 'OpenAI', projectManagementEnabled: false };
  return {
    kind: 'AIServices',
    projectManagementEnabled: true,
    networkInjection: { scenario: 'agent', subnetId: agentsSubnetId(environment) },
  };
}
