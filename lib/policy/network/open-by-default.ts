/**
 * Every type of azurerm that has `public_network_access_enabled`, which is true unless it is set.
 * @see each type's page of the azurerm provider's documentation, 4.x
 */
export const FLAGGED = [
  'azurerm_api_management',
  'azurerm_automation_account',
  'azurerm_batch_account',
  'azurerm_bot_service_azure_bot',
  'azurerm_bot_channels_registration',
  'azurerm_cognitive_account',
  'azurerm_container_registry',
  'azurerm_cosmosdb_account',
  'azurerm_dashboard_grafana',
  'azurerm_databricks_workspace',
  'azurerm_eventgrid_domain',
  'azurerm_eventgrid_topic',
  'azurerm_eventhub_namespace',
  'azurerm_function_app_flex_consumption',
  'azurerm_healthcare_dicom_service',
  'azurerm_healthcare_service',
  'azurerm_iothub_device_update_account',
  'azurerm_iotcentral_application',
  'azurerm_iothub',
  'azurerm_iothub_dps',
  'azurerm_key_vault',
  'azurerm_key_vault_managed_hardware_security_module',
  'azurerm_kusto_cluster',
  'azurerm_linux_function_app',
  'azurerm_linux_function_app_slot',
  'azurerm_linux_web_app',
  'azurerm_linux_web_app_slot',
  'azurerm_machine_learning_workspace',
  'azurerm_managed_disk',
  'azurerm_mariadb_server',
  'azurerm_monitor_data_collection_endpoint',
  'azurerm_monitor_workspace',
  'azurerm_mssql_server',
  'azurerm_mysql_server',
  'azurerm_postgresql_flexible_server',
  'azurerm_postgresql_server',
  'azurerm_recovery_services_vault',
  'azurerm_redis_cache',
  'azurerm_search_service',
  'azurerm_servicebus_namespace',
  'azurerm_signalr_service',
  'azurerm_snapshot',
  'azurerm_storage_account',
  'azurerm_synapse_workspace',
  'azurerm_virtual_desktop_workspace',
  'azurerm_web_pubsub',
  'azurerm_windows_function_app',
  'azurerm_windows_function_app_slot',
  'azurerm_windows_web_app',
  'azurerm_windows_web_app_slot',
];

/** Types with the same switch by another name. */
export const FLAGGED_OTHERWISE = ['azurerm_data_factory', 'azurerm_purview_account'];

/** Types that are closed unless the switch is set. */
export const CLOSED_BY_DEFAULT = [
  'azurerm_arc_private_link_scope',
  'azurerm_resource_management_private_link_association',
  'azurerm_spring_cloud_api_portal',
  'azurerm_spring_cloud_dev_tool_portal',
  'azurerm_spring_cloud_gateway',
];

/** Types that say it in a word. */
export const WORDED = [
  'azurerm_ai_foundry',
  'azurerm_ai_services',
  'azurerm_app_configuration',
  'azurerm_eventgrid_namespace',
  'azurerm_eventgrid_partner_namespace',
  'azurerm_logic_app_standard',
  'azurerm_managed_redis',
  'azurerm_mongo_cluster',
  'azurerm_mysql_flexible_server',
  'azurerm_video_indexer_account',
  'azurerm_virtual_desktop_host_pool',
  'azurerm_web_pubsub_socketio',
];

/** Types of ARM that are open unless their body says otherwise. */
export const ARM_OPEN = [
  'Microsoft.AppConfiguration/configurationStores',
  'Microsoft.Cache/redis',
  'Microsoft.CognitiveServices/accounts',
  'Microsoft.ContainerRegistry/registries',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.EventHub/namespaces',
  'Microsoft.KeyVault/managedHSMs',
  'Microsoft.KeyVault/vaults',
  'Microsoft.MachineLearningServices/registries',
  'Microsoft.MachineLearningServices/workspaces',
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints',
  'Microsoft.Search/searchServices',
  'Microsoft.ServiceBus/namespaces',
  'Microsoft.Sql/servers',
  'Microsoft.Storage/storageAccounts',
  'Microsoft.Web/sites',
];
