import { TerraformResource } from 'cdktn';
import type { TerraformMetaArguments } from 'cdktn';
import { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import { subscriptionId } from '../names';
import { RESOURCE_PROVIDERS } from './resource-providers';

interface RegistrationConfig extends TerraformMetaArguments {
  readonly type: string;
  readonly resourceId: string;
  readonly action: string;
}

/** Asks Azure to register something with the subscription. It is no error that it is registered; it stays so. */
class Registration extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly config: RegistrationConfig,
  ) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'azapi_resource_action',
      terraformGeneratorMetadata: { providerName: 'azapi' },
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { type, resourceId, action } = this.config;
    return { type, resource_id: resourceId, action, method: 'POST' };
  }
}

/**
 * The resource providers and features that the environment needs. azurerm's own resource for them is of no use here: it
 * fails on a provider that is registered, as most are in a subscription that an organisation hands out, and it would
 * unregister features that somebody else asked for. Azure goes on registering for some minutes after the request.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types
 */
export class Registrations extends Construct {
  readonly byProvider: ReadonlyMap<string, TerraformResource>;

  constructor(scope: Construct, id: string, environment: AzureEnvironment) {
    super(scope, id);
    const subscription = subscriptionId(environment.blueprint.environment);
    const needed = Object.entries(RESOURCE_PROVIDERS).filter(([, { isNeeded }]) => isNeeded(environment));
    this.byProvider = new Map(
      needed.map(([provider, { features = {} }]) => {
        const label = provider.replace('Microsoft.', '').toLowerCase();
        const registered = Object.entries(features)
          .filter(([, isFeatureNeeded]) => isFeatureNeeded(environment))
          .map(
            ([feature]) =>
              new Registration(this, `${label}-${feature.toLowerCase()}`, {
                type: `${provider}/features@2021-07-01`,
                resourceId: `${subscription}/providers/Microsoft.Features/providers/${provider}/features/${feature}`,
                action: 'register',
              }),
          );
        const registration = new Registration(this, label, {
          type: 'Microsoft.Resources/subscriptions@2021-04-01',
          resourceId: subscription,
          action: `providers/${provider}/register`,
          // A provider takes notice of features when it is registered.
          dependsOn: registered.length > 0 ? registered : undefined,
        });
        return [provider, registration];
      }),
    );
  }
}
