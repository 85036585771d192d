import { TerraformProvider } from 'cdktn';
import type { Construct } from 'constructs';

/** Newest release that was looked at. @see https://github.com/Azure/terraform-provider-azapi/releases */
const AZAPI_VERSION = '2.12.0';

/** The azapi provider, for what azurerm has no resource for. It has no prebuilt bindings. */
export class AzapiProvider extends TerraformProvider {
  constructor(
    scope: Construct,
    id: string,
    private readonly config: { readonly subscriptionId: string; readonly tenantId: string },
  ) {
    super(scope, id, {
      terraformResourceType: 'azapi',
      terraformGeneratorMetadata: { providerName: 'azapi', providerVersionConstraint: AZAPI_VERSION },
      terraformProviderSource: 'Azure/azapi',
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      subscription_id: this.config.subscriptionId,
      tenant_id: this.config.tenantId,
      disable_terraform_partner_id: true,
      // What is registered is part of the subscription stack, not a side effect of a plan.
      skip_provider_registration: true,
    };
  }
}
