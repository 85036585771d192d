import { Construct } from 'constructs';
import type { MachineLearningEndpointPlan } from '../../blueprint';
import { WEIGHTS_CONTAINER } from '../artefacts';
import type { AzapiResource } from '../azapi';
import { addDiagnostics } from '../diagnostics';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { newestVersion } from '../key-version';
import { keyIdentityId, vaultId } from '../keys';
import { CAPTURE_CONTAINER } from '../logging';
import { registryId, resourceGroupName, storageAccountName, workspaceName } from '../names';
import { addPrivateEndpoint } from '../network';
import { storageAccountId } from '../private-storage-account';
import { addMachineLearningResource } from './machine-learning-resource';
import { WorkspaceIdentity } from './workspace-identity';
import { WorkspaceResources } from './workspace-resources';

/** What of the department's own storage the workspace knows by name, and where that is. */
const DATASTORES = {
  weights: { lifetime: 'artefacts', container: WEIGHTS_CONTAINER },
  content: { lifetime: 'logging', container: CAPTURE_CONTAINER },
} as const;

type Datastore = keyof typeof DATASTORES;

/**
 * The workspace that model endpoints belong to. Nobody trains in it and nothing is built in it: it has no compute. Its
 * machines are in a network of the service's own, from which there are private endpoints to storage and registry, and
 * nothing on the internet is approved by name. Azure approves the service tags that the service cannot do without.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-managed-network#list-of-required-rules
 */
export class MachineLearningWorkspace extends Construct {
  readonly workspace: AzapiResource;
  /** Storage of the workspace itself, which every deployment reads. */
  readonly storageId: string;
  private readonly datastores: ReadonlyMap<Datastore, AzapiResource>;

  constructor(
    scope: Construct,
    id: string,
    stack: EnvironmentStack,
    private readonly environment: AzureEnvironment,
    plans: readonly MachineLearningEndpointPlan[],
  ) {
    super(scope, id);
    const names: Datastore[] = plans.some(({ captured }) => captured) ? ['weights', 'content'] : ['weights'];
    const resources = new WorkspaceResources(this, 'own', stack, environment);
    const accounts = Object.fromEntries(
      names.map((name) => [name, storageAccountId(environment, DATASTORES[name].lifetime, name)]),
    );
    const identity = new WorkspaceIdentity(this, 'identity', stack, environment, {
      resources,
      reached: { registry: registryId(environment.blueprint.environment), ...accounts },
    });
    this.storageId = resources.storageId;
    this.workspace = this.makeWorkspace(stack, environment, resources, identity, accounts);
    addPrivateEndpoint(this, 'endpoint', stack, environment, {
      service: 'machineLearning',
      resourceId: this.workspace.id,
      name: 'machine-learning',
    });
    addDiagnostics(this, 'records', environment, { targetResourceId: this.workspace.id });
    this.datastores = new Map(names.map((name) => [name, this.addDatastore(name)]));
  }

  datastore(name: Datastore): AzapiResource {
    const datastore = this.datastores.get(name);
    if (datastore === undefined) throw new Error(`no endpoint was said to need ${name}`);
    return datastore;
  }

  folderUri(name: Datastore, folder: string): string {
    const { environment } = this.environment.blueprint;
    const path = [
      `subscriptions/${environment.account}`,
      `resourcegroups/${resourceGroupName(environment, 'serving')}`,
      `workspaces/${workspaceName(environment)}`,
      `datastores/${name}`,
      `paths/${folder}`,
    ];
    return `azureml://${path.join('/')}`;
  }

  private makeWorkspace(
    stack: EnvironmentStack,
    environment: AzureEnvironment,
    resources: WorkspaceResources,
    identity: WorkspaceIdentity,
    accounts: Readonly<Record<string, string>>,
  ): AzapiResource {
    const { environment: facts, tags } = environment.blueprint;
    return addMachineLearningResource(this, 'workspace', 'workspaces', {
      name: workspaceName(facts),
      parentId: stack.group.id,
      location: facts.region,
      identityIds: [identity.id, keyIdentityId(environment, 'models')],
      body: {
        kind: 'Default',
        sku: { name: 'Basic', tier: 'Basic' },
        properties: {
          friendlyName: workspaceName(facts),
          storageAccount: resources.storageId,
          keyVault: resources.vaultId,
          applicationInsights: resources.insightsId,
          containerRegistry: registryId(facts),
          primaryUserAssignedIdentity: identity.id,
          ...closed(accounts),
          encryption: this.encryption(environment),
        },
      },
      dependsOn: [...identity.rights],
      tags,
    });
  }

  /**
   * Covers names and settings, which Azure keeps in a resource group of its own making in the subscription; weights and
   * content are in the department's storage. Only a key of a vault in the same subscription will do.
   * @see https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys
   */
  private encryption(environment: AzureEnvironment): Record<string, unknown> {
    if (environment.asked.keys.models !== undefined)
      throw new Error('Azure Machine Learning takes no brought key, though checked: keys.models');
    return {
      status: 'Enabled',
      identity: { userAssignedIdentity: keyIdentityId(environment, 'models') },
      keyVaultProperties: {
        keyVaultArmId: vaultId(environment),
        keyIdentifier: newestVersion(this, 'key', environment, 'models'),
      },
    };
  }

  /** Whoever reads from it or writes to it does so as itself. */
  private addDatastore(name: Datastore): AzapiResource {
    const { environment } = this.environment.blueprint;
    const { lifetime, container } = DATASTORES[name];
    return addMachineLearningResource(this, `${name}-datastore`, 'workspaces/datastores', {
      name,
      parentId: this.workspace.id,
      body: {
        properties: {
          datastoreType: 'AzureBlob',
          subscriptionId: environment.account,
          resourceGroup: resourceGroupName(environment, lifetime),
          accountName: storageAccountName(environment, name),
          containerName: container,
          endpoint: 'core.windows.net',
          protocol: 'https',
          credentials: { credentialsType: 'None' },
          serviceDataAccessAuthIdentity: 'None',
        },
      },
    });
  }
}

function closed(accounts: Readonly<Record<string, string>>): Record<string, unknown> {
  return {
    publicNetworkAccess: 'Disabled',
    allowPublicAccessWhenBehindVnet: false,
    managedNetwork: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      // A rule with a domain name would make a firewall, and a way out.
      outboundRules: Object.fromEntries(
        Object.entries(accounts).map(([name, serviceResourceId]) => [
          name,
          {
            type: 'PrivateEndpoint',
            category: 'UserDefined',
            destination: { serviceResourceId, subresourceTarget: 'blob', sparkEnabled: false },
          },
        ]),
      ),
    },
    // No endpoint can be deployed before there is a network.
    provisionNetworkNow: true,
    // Storage is reached by identity: its shared key is off.
    systemDatastoresAuthMode: 'Identity',
    // Disks inside machines are encrypted, and less is reported to Microsoft.
    hbiWorkspace: true,
    v1LegacyMode: false,
    // It is in preview, and takes no vault without a public address.
    enableServiceSideCMKEncryption: false,
  };
}
