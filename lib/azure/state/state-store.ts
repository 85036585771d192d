import { PrivateEndpoint } from '@cdktn/provider-azurerm/lib/private-endpoint';
import { StorageAccount } from '@cdktn/provider-azurerm/lib/storage-account';
import { StorageContainer } from '@cdktn/provider-azurerm/lib/storage-container';
import { Construct } from 'constructs';
import { AzapiData } from '../azapi';
import { CLOSED_STORAGE, replicationWithin } from '../closed-storage';
import type { AzureEnvironment } from '../environment';
import { STATE_CONTAINER } from '../environment-stack';
import type { EnvironmentStack } from '../environment-stack';
import { storageAccountName } from '../names';
import { PRIVATE_SERVICES, privateDnsZoneId } from '../network';

/** Days in which a state that was deleted or overwritten can be had back. */
const RECOVERY_DAYS = 90;

/**
 * Where Terraform keeps what it knows of the environment, for the CI's own runners and nobody else. States are versioned
 * and not immutable: Terraform writes over them, and locks them by lease.
 *
 * It is encrypted twice, with keys that Microsoft manages: the environment's own keys are made later, through a state
 * that has to be here before. Access keys that azurerm writes into a state open nothing, because everything that is
 * deployed refuses them.
 */
export class StateStore extends Construct {
  /** Id of the container, known once the container is there. */
  readonly containerId: string;

  constructor(
    private readonly stack: EnvironmentStack,
    id: string,
    private readonly environment: AzureEnvironment,
  ) {
    super(stack, id);
    const account = this.makeAccount();
    const container = new StorageContainer(this, 'container', {
      name: STATE_CONTAINER,
      storageAccountId: account.id,
      containerAccessType: 'private',
    });
    this.containerId = `${account.id}/blobServices/default/containers/${container.name}`;
    this.makeEndpoint(account);
  }

  private makeAccount(): StorageAccount {
    const { blueprint } = this.environment;
    const { region, production } = blueprint.environment;
    return new StorageAccount(this, 'account', {
      name: storageAccountName(blueprint.environment, 'state'),
      resourceGroupName: this.stack.group.name,
      location: this.stack.group.location,
      accountKind: 'StorageV2',
      accountTier: 'Standard',
      accessTier: 'Hot',
      accountReplicationType: replicationWithin(region),
      blobProperties: {
        versioningEnabled: true,
        deleteRetentionPolicy: { days: RECOVERY_DAYS, permanentDeleteEnabled: false },
        containerDeleteRetentionPolicy: { days: RECOVERY_DAYS },
      },
      // Azure Monitor records who reads and writes states without coming in.
      networkRules: { defaultAction: 'Deny', bypass: ['None'], ipRules: [], virtualNetworkSubnetIds: [] },
      ...CLOSED_STORAGE,
      tags: blueprint.tags,
      // A plan that would make the account anew, and so forget the environment, is refused.
      lifecycle: { preventDestroy: production },
    });
  }

  /**
   * An address in the runners' network, which is older than the environment's own. Where DNS zones are central, the
   * account's name leads there; otherwise the runners' network has to resolve it to the endpoint.
   */
  private makeEndpoint(account: StorageAccount): void {
    const { blueprint, asked } = this.environment;
    const { name } = blueprint.environment;
    const { subresource, zones } = PRIVATE_SERVICES.blob;
    const { runnerSubnetId } = asked.deployment;
    new PrivateEndpoint(this, 'endpoint', {
      name: `${name}-state`,
      resourceGroupName: this.stack.group.name,
      location: this.networkLocation(runnerSubnetId),
      subnetId: runnerSubnetId,
      customNetworkInterfaceName: `${name}-state`,
      privateServiceConnection: {
        name: 'state',
        isManualConnection: false,
        privateConnectionResourceId: account.id,
        subresourceNames: [subresource],
      },
      privateDnsZoneGroup:
        asked.network.privateDns === undefined
          ? undefined
          : {
              name: 'default',
              privateDnsZoneIds: zones.map((zone) => privateDnsZoneId(this.environment, zone)),
            },
      tags: blueprint.tags,
    });
  }

  /** An endpoint is in the region of its network. azurerm looks no network up in a subscription other than its own. */
  private networkLocation(subnetId: string): string {
    return new AzapiData(this, 'runner-network', {
      type: 'Microsoft.Network/virtualNetworks@2024-05-01',
      resourceId: subnetId.replace(/\/subnets\/[^/]+$/, ''),
    }).location;
  }
}
