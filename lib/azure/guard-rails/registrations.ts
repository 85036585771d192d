import type { TerraformResource } from 'cdktn';
import { Construct } from 'constructs';
import { AzapiAction } from '../azapi';
import type { AzureEnvironment } from '../environment';
import { subscriptionId } from '../names';
import { RESOURCE_PROVIDERS } from './resource-providers';

/**
 * The resource providers and features that the environment needs. azurerm's own resource for them is of no use here: it
 * fails on a provider that is registered, as most are in a subscription that an organisation hands out, and it would
 * unregister features that somebody else asked for. It is no error that one is registered; it stays so. Azure goes on
 * registering for some minutes after the request.
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
              new AzapiAction(this, `${label}-${feature.toLowerCase()}`, {
                type: `${provider}/features@2021-07-01`,
                resourceId: `${subscription}/providers/Microsoft.Features/providers/${provider}/features/${feature}`,
                method: 'POST',
                action: 'register',
              }),
          );
        const registration = new AzapiAction(this, label, {
          type: 'Microsoft.Resources/subscriptions@2021-04-01',
          resourceId: subscription,
          method: 'POST',
          action: `providers/${provider}/register`,
          // A provider takes notice of features when it is registered.
          dependsOn: registered.length > 0 ? registered : undefined,
        });
        return [provider, registration];
      }),
    );
  }
}
