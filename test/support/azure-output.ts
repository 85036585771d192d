import type { Blueprint } from '../../lib/blueprint';
import type { Config } from '../../lib/department';
import { terraformFilesOf } from './terraform-files';
import type { RootModule } from './terraform-schema';

export interface AzureStackOutput {
  /** `dfe-prod-keys` */
  readonly name: string;
  readonly text: string;
  readonly json: RootModule;
}

/** One environment as Terraform reads it: its stacks, by name. */
export function azureOutput(config: Config, blueprint: Blueprint): AzureStackOutput[] {
  return Object.entries(terraformFilesOf(config, blueprint)).flatMap(([path, text]) => {
    const name = /^stacks\/([^/]+)\/cdk\.tf\.json$/.exec(path)?.[1];
    return name === undefined ? [] : [{ name, text, json: JSON.parse(text) as RootModule }];
  });
}

/** A resource of a stack. */
export interface MadeResource {
  /** `dfe-prod-keys: azurerm_key_vault.key_vault` */
  readonly address: string;
  readonly type: string;
  readonly value: Readonly<Record<string, any>>;
}

export function resourcesOf({ name, json }: AzureStackOutput): MadeResource[] {
  return Object.entries((json['resource'] ?? {}) as Record<string, Record<string, any>>).flatMap(
    ([type, byId]) =>
      Object.entries(byId).map(([id, value]) => ({ address: `${name}: ${type}.${id}`, type, value })),
  );
}
