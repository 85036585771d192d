import { PolicyDefinition } from '@cdktn/provider-azurerm/lib/policy-definition';
import { SubscriptionPolicyAssignment } from '@cdktn/provider-azurerm/lib/subscription-policy-assignment';
import { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import { subscriptionId } from '../names';
import type { CustomPolicy } from './custom-policy';
import { IN_REGION_DEPLOYMENTS } from './deployment-types';
import { groupTags } from './group-tags';
import { policies } from './policies';
import type { Policy } from './policies';

const BUILT_IN_DEFINITIONS = '/providers/Microsoft.Authorization/policyDefinitions';

/**
 * What nobody in the subscription can do, whoever is signed in. New assignments take some minutes, and judge only what
 * is made or changed after them; what was there before shows up as non-compliant.
 */
export class GuardRails extends Construct {
  private readonly subscription: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly environment: AzureEnvironment,
  ) {
    super(scope, id);
    this.subscription = subscriptionId(environment.blueprint.environment);
    for (const [name, policy] of policies(environment)) {
      this.assign(name, `${BUILT_IN_DEFINITIONS}/${policy.definition}`, policy);
    }
    for (const policy of [IN_REGION_DEPLOYMENTS, groupTags(environment)]) this.define(policy);
  }

  private define({ name, why, mode, rule }: CustomPolicy): void {
    const definition = new PolicyDefinition(this, `${name}-definition`, {
      name: `sovereign-${name}`,
      displayName: why,
      policyType: 'Custom',
      mode,
      metadata: JSON.stringify({ category: 'Sovereignty' }),
      policyRule: JSON.stringify(rule),
    });
    this.assign(name, definition.id, { why });
  }

  private assign(name: string, definition: string, { why, parameters }: Omit<Policy, 'definition'>): void {
    const values = Object.entries(parameters?.(this.environment) ?? {});
    new SubscriptionPolicyAssignment(this, name, {
      name: `sovereign-${name}`,
      displayName: why,
      description: why,
      subscriptionId: this.subscription,
      policyDefinitionId: definition,
      enforce: true,
      parameters:
        values.length === 0
          ? undefined
          : JSON.stringify(Object.fromEntries(values.map(([key, value]) => [key, { value }]))),
      nonComplianceMessage: [{ content: why }],
    });
  }
}
