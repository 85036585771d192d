import { AzurermProvider } from '@cdktn/provider-azurerm/lib/provider';
import { ManagementLock } from '@cdktn/provider-azurerm/lib/management-lock';
import { ResourceGroup } from '@cdktn/provider-azurerm/lib/resource-group';
import { AzurermBackend, LocalBackend, TerraformStack } from 'cdktn';
import type { TerraformElement } from 'cdktn';
import type { Construct, Node } from 'constructs';
import { AzapiProvider } from './azapi';
import type { AzureEnvironment } from './environment';
import { resourceGroupName, storageAccountName } from './names';
import type { Lifetime } from './names';

/** Container of Terraform's state, in the account that the state stack makes. */
export const STATE_CONTAINER = 'tfstate';

/**
 * What production locks against deletion: groups that hold what cannot be made again. In the others a lock would keep
 * an ordinary change, such as a new version of a model or of a node pool, from taking its predecessor away.
 */
const HOLDS_DATA: readonly Lifetime[] = ['state', 'keys', 'logging', 'artefacts'];

/** One lifetime of one environment, with a resource group and a state of its own: `<department>-<stage>-<lifetime>`. */
export class EnvironmentStack extends TerraformStack {
  readonly group: ResourceGroup;

  constructor(scope: Construct, { blueprint, asked }: AzureEnvironment, lifetime: Lifetime) {
    const { environment, tags } = blueprint;
    super(scope, `${environment.name}-${lifetime}`);
    new AzurermProvider(this, 'azurerm', {
      subscriptionId: asked.subscription,
      tenantId: asked.tenant,
      storageUseAzuread: true,
      disableTerraformPartnerId: true,
      // What is registered is part of the subscription stack, not a side effect of a plan.
      resourceProviderRegistrations: 'none',
      features: [
        {
          // Nothing that was deleted by mistake is gone for good.
          keyVault: [{ purgeSoftDeleteOnDestroy: false, recoverSoftDeletedKeyVaults: true }],
          cognitiveAccount: [{ purgeSoftDeleteOnDestroy: false }],
          logAnalyticsWorkspace: [{ permanentlyDeleteOnDestroy: false }],
          machineLearning: [{ purgeSoftDeletedWorkspaceOnDestroy: false }],
          resourceGroup: [{ preventDeletionIfContainsResources: true }],
          // Accounts are private: the provider asks them nothing over their public address.
          storage: [{ dataPlaneAvailable: false }],
        },
      ],
    });
    new AzapiProvider(this, 'azapi', { subscriptionId: asked.subscription, tenantId: asked.tenant });
    if (lifetime === 'state') {
      // This stack makes the account that states are kept in, so its own is a file beside it.
      new LocalBackend(this, { path: 'terraform.tfstate' });
    } else {
      new AzurermBackend(this, {
        subscriptionId: asked.subscription,
        tenantId: asked.tenant,
        resourceGroupName: resourceGroupName(environment, 'state'),
        storageAccountName: storageAccountName(environment, 'state'),
        containerName: STATE_CONTAINER,
        key: `${lifetime}.tfstate`,
        useAzureadAuth: true,
      });
    }
    this.group = new ResourceGroup(this, 'group', {
      name: resourceGroupName(environment, lifetime),
      location: environment.region,
      tags,
    });
    if (environment.production && HOLDS_DATA.includes(lifetime)) {
      new ManagementLock(this, 'lock', {
        name: 'production',
        scope: this.group.id,
        lockLevel: 'CanNotDelete',
        notes: 'Production: what is here is deleted by nobody until this lock is taken away.',
      });
    }
  }

  /** Logical ids are the path without a hash: they are read by reviewers, and they are addresses in the state. */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = 'node' in element ? element.node : element;
    const [, ...path] = node.path.split('/');
    return path.join('_').replace(/[^A-Za-z0-9_-]/g, '_');
  }
}
