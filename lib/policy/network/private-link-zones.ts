/** Private DNS zones of what a private endpoint leads to. */
export interface ZoneRule {
  readonly zones: readonly string[];
  /** Whether each of the zones is needed; otherwise one is enough. */
  readonly needsEach: boolean;
}

const one = (...zones: string[]): ZoneRule => ({ zones, needsEach: false });
const each = (...zones: string[]): ZoneRule => ({ zones, needsEach: true });

/**
 * By subresource, in lower case.
 * @see Azure Private Endpoint private DNS zone values, Microsoft Learn
 */
export const ZONES: ReadonlyMap<string, ZoneRule> = new Map(
  Object.entries({
    account: one(
      'privatelink.cognitiveservices.azure.com',
      'privatelink.openai.azure.com',
      'privatelink.services.ai.azure.com',
    ),
    amlworkspace: each('privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net'),
    azuremonitor: each(
      'privatelink.monitor.azure.com',
      'privatelink.oms.opinsights.azure.com',
      'privatelink.ods.opinsights.azure.com',
      'privatelink.agentsvc.azure-automation.net',
      'privatelink.blob.core.windows.net',
    ),
    blob: one('privatelink.blob.core.windows.net'),
    configurationstores: one('privatelink.azconfig.io'),
    datafactory: one('privatelink.datafactory.azure.net'),
    dfs: one('privatelink.dfs.core.windows.net'),
    file: one('privatelink.file.core.windows.net'),
    managedhsm: one('privatelink.managedhsm.azure.net'),
    mysqlserver: one('privatelink.mysql.database.azure.com'),
    postgresqlserver: one('privatelink.postgres.database.azure.com'),
    queue: one('privatelink.queue.core.windows.net'),
    rediscache: one('privatelink.redis.cache.windows.net'),
    registry: one('privatelink.azurecr.io'),
    searchservice: one('privatelink.search.windows.net'),
    sites: one('privatelink.azurewebsites.net'),
    sql: one('privatelink.documents.azure.com'),
    sqlserver: one('privatelink.database.windows.net'),
    table: one('privatelink.table.core.windows.net', 'privatelink.table.cosmos.azure.com'),
    vault: one('privatelink.vaultcore.azure.net'),
    web: one('privatelink.web.core.windows.net'),
  }),
);
