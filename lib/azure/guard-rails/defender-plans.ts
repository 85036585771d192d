import { SecurityCenterSubscriptionPricing } from '@cdktn/provider-azurerm/lib/security-center-subscription-pricing';
import { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import type { Registrations } from './registrations';

type Plan = AzureEnvironment['asked']['defender'][number];

interface PlanSettings {
  /** Variant of a plan that Azure sells in several. @default its only one */
  readonly subplan?: string;
  /** @default none */
  readonly extensions?: readonly string[];
}

/**
 * How each plan is switched on. Extensions that are not named here are switched off: evidence of prompts, malware scans
 * and the discovery of sensitive data read content, and what Defender keeps of it is not bound to the UK. Images hold
 * no such content.
 * @see https://learn.microsoft.com/azure/templates/microsoft.security/pricings
 */
const PLANS: Readonly<Record<Plan, PlanSettings>> = {
  AI: {},
  Arm: { subplan: 'PerSubscription' },
  Containers: { extensions: ['ContainerRegistriesVulnerabilityAssessments'] },
  KeyVaults: { subplan: 'PerKeyVault' },
  StorageAccounts: { subplan: 'DefenderForStorageV2' },
};

/** The Microsoft Defender for Cloud plans that the department asks for. */
export class DefenderPlans extends Construct {
  constructor(scope: Construct, id: string, { asked }: AzureEnvironment, { byProvider }: Registrations) {
    super(scope, id);
    const registration = byProvider.get('Microsoft.Security');
    for (const plan of asked.defender) {
      const { subplan, extensions } = PLANS[plan];
      new SecurityCenterSubscriptionPricing(this, plan.toLowerCase(), {
        tier: 'Standard',
        resourceType: plan,
        subplan,
        extension: extensions?.map((name) => ({ name })),
        dependsOn: registration === undefined ? undefined : [registration],
      });
    }
  }
}
