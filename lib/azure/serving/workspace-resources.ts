import { ApplicationInsights } from '@cdktn/provider-azurerm/lib/application-insights';
import { KeyVault } from '@cdktn/provider-azurerm/lib/key-vault';
import { Construct } from 'constructs';
import { CLOSED_VAULT } from '../closed-vault';
import { addDiagnostics } from '../diagnostics';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { globalName, logWorkspaceId } from '../names';
import { PrivateStorageAccount } from '../private-storage-account';

/**
 * What an Azure Machine Learning workspace cannot be made without: storage, a vault and Application Insights. Nothing
 * of the department's is kept in them. The vault is apart from that of the keys, because a workspace wants to
 * administer its vault.
 */
export class WorkspaceResources extends Construct {
  readonly storageId: string;
  readonly vaultId: string;
  readonly insightsId: string;

  constructor(scope: Construct, id: string, stack: EnvironmentStack, environment: AzureEnvironment) {
    super(scope, id);
    const storage = new PrivateStorageAccount(this, 'storage', stack, environment, {
      purpose: 'workspace',
      key: 'models',
      // The workspace makes its own.
      containers: [],
    });
    const vault = this.makeVault(stack, environment);
    addDiagnostics(this, 'vault-records', environment, { targetResourceId: vault.id });
    this.storageId = storage.account.id;
    this.vaultId = vault.id;
    this.insightsId = this.makeInsights(stack, environment).id;
  }

  /** It has no private endpoint in the environment's network: only the workspace has reason to reach it. */
  private makeVault(stack: EnvironmentStack, { blueprint, asked }: AzureEnvironment): KeyVault {
    return new KeyVault(this, 'vault', {
      name: globalName(blueprint.environment, 'workspace', 24),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      tenantId: asked.tenant,
      ...CLOSED_VAULT,
      tags: blueprint.tags,
    });
  }

  /** Deployments are told to send nothing here: what a model server prints can hold prompts. */
  private makeInsights(stack: EnvironmentStack, { blueprint }: AzureEnvironment): ApplicationInsights {
    const { environment, tags } = blueprint;
    return new ApplicationInsights(this, 'insights', {
      name: `${environment.name}-models`,
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      applicationType: 'web',
      workspaceId: logWorkspaceId(environment),
      internetIngestionEnabled: false,
      internetQueryEnabled: false,
      localAuthenticationDisabled: true,
      disableIpMasking: false,
      forceCustomerStorageForProfiler: true,
      tags,
    });
  }
}
