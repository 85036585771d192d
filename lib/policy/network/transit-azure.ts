import { ask } from '../../template';
import type { Resource } from '../../template';
import type { Check } from '../control';
import { all, isNoneOf, isOneOf, matches, require, row } from '../requirement';
import type { Requirement } from '../requirement';
import { ANY, requireArm } from '../arm-table';
import { itemsOf, mayBe } from './within';
import { judgePart } from '../judge-part';

/** However a service spells it: `1.2`, `TLS1_2`, `Tls12`, `TLSv1_3`. */
const isModern = matches(/^(tls)?v?1?[._]?[23]$/i);
const MODERN = 'TLS 1.2 or later';
const HTTPS = 'true: it answers plain HTTP too';

const APPS = [
  'azurerm_linux_web_app',
  'azurerm_linux_web_app_slot',
  'azurerm_windows_web_app',
  'azurerm_windows_web_app_slot',
  'azurerm_linux_function_app',
  'azurerm_linux_function_app_slot',
  'azurerm_windows_function_app',
  'azurerm_windows_function_app_slot',
  'azurerm_function_app_flex_consumption',
];
const NO_FTP = 'Disabled: plain FTP is let in';
const OLD_APPS = ['azurerm_app_service', 'azurerm_function_app', 'azurerm_logic_app_standard'];

/** The defaults are Azure's or, where the provider has one, the provider's. */
const rows: Requirement[] = [
  row('azurerm_storage_account', 'https_traffic_only_enabled', isOneOf(true), HTTPS, 'fine'),
  row('azurerm_storage_account', 'enable_https_traffic_only', isOneOf(true), HTTPS, 'fine'),
  row('azurerm_storage_account', 'min_tls_version', isModern, MODERN, 'fine'),
  row([...APPS, ...OLD_APPS], 'https_only', isOneOf(true), `${HTTPS} by default`, 'broken'),
  row(APPS, 'site_config.minimum_tls_version', isModern, MODERN, 'fine'),
  row(APPS, 'site_config.scm_minimum_tls_version', isModern, MODERN, 'fine'),
  row(OLD_APPS, 'site_config.min_tls_version', isModern, MODERN, 'fine'),
  row(APPS, 'site_config.ftps_state', isNoneOf('AllAllowed'), NO_FTP, 'fine'),
  row(OLD_APPS, 'site_config.ftps_state', isNoneOf('AllAllowed'), `${NO_FTP} by default`, 'broken'),
  row(
    [
      'azurerm_mssql_server',
      'azurerm_mssql_managed_instance',
      'azurerm_eventhub_namespace',
      'azurerm_servicebus_namespace',
      'azurerm_redis_enterprise_cluster',
    ],
    'minimum_tls_version',
    isModern,
    MODERN,
    'fine',
  ),
  row(
    'azurerm_redis_cache',
    'minimum_tls_version',
    isModern,
    `${MODERN}: the provider’s default was TLS 1.0`,
    'broken',
  ),
  row(
    'azurerm_redis_cache',
    'non_ssl_port_enabled',
    isOneOf(false),
    'false: clients are let in without TLS',
    'fine',
  ),
  row(
    'azurerm_redis_cache',
    'enable_non_ssl_port',
    isOneOf(false),
    'false: clients are let in without TLS',
    'fine',
  ),
  row('azurerm_redis_enterprise_database', 'client_protocol', isOneOf('Encrypted'), 'Encrypted', 'fine'),
  row('azurerm_managed_redis', 'default_database.client_protocol', isOneOf('Encrypted'), 'Encrypted', 'fine'),
  row('azurerm_cosmosdb_account', 'minimal_tls_version', isModern, MODERN, 'fine'),
  row(
    'azurerm_iothub',
    'min_tls_version',
    isModern,
    `${MODERN}: earlier versions are taken by default`,
    'broken',
  ),
  row(
    ['azurerm_postgresql_server', 'azurerm_mysql_server', 'azurerm_mariadb_server'],
    'ssl_enforcement_enabled',
    isOneOf(true),
    'true',
    'broken',
  ),
  row(
    ['azurerm_postgresql_server', 'azurerm_mysql_server'],
    'ssl_minimal_tls_version_enforced',
    isModern,
    MODERN,
    'fine',
  ),
  row(
    'azurerm_container_app',
    'ingress.allow_insecure_connections',
    isOneOf(false),
    `false: it answers plain HTTP too`,
    'fine',
  ),
  row('azurerm_cdn_frontdoor_custom_domain', 'tls.minimum_tls_version', isModern, MODERN, 'fine'),
  row('azurerm_application_gateway', 'ssl_policy.min_protocol_version', isModern, MODERN, 'fine'),
  row(
    'azurerm_application_gateway',
    'ssl_policy.policy_name',
    isNoneOf('AppGwSslPolicy20150501', 'AppGwSslPolicy20170401'),
    'AppGwSslPolicy20220101 or later: TLS 1.0 or 1.1 is taken',
    'fine',
  ),
  ...['frontend', 'backend'].flatMap((side) =>
    ['ssl30', 'tls10', 'tls11'].flatMap((version) =>
      [`security.${side}_${version}_enabled`, `security.enable_${side}_${version}`].map((path) =>
        row('azurerm_api_management', path, isOneOf(false), `false: an old version of TLS is taken`, 'fine'),
      ),
    ),
  ),
];

/** Databases that take settings one by one. */
const settings: Requirement[] = [
  {
    types: [
      'azurerm_postgresql_flexible_server_configuration',
      'azurerm_mysql_flexible_server_configuration',
      'azurerm_mysql_configuration',
    ],
    path: 'value',
    test: isOneOf('ON', 'on', 'On', true),
    expected: 'ON: clients are let in without TLS',
    absent: 'broken',
    when: ({ properties }) => mayBe(properties, 'name', ['require_secure_transport'], false) === 'fine',
  },
];

/** Listeners of an application gateway that do more than send clients on to HTTPS. */
const gatewayListeners: Check = (templates, context) =>
  templates.ofType('azurerm_application_gateway').flatMap((resource) =>
    itemsOf(resource, 'http_listener')
      .filter(({ value }) => !isRedirected(resource, ask(value, 'name')))
      .flatMap((item) =>
        judgePart(
          {
            path: 'protocol',
            test: isNoneOf('Http'),
            expected: 'Https: what is sent can be read on the way',
            absent: 'fine',
          },
          resource,
          item,
          templates,
          context,
        ),
      ),
  );

function isRedirected(gateway: Resource, names: ReturnType<typeof ask>): boolean {
  const [name] = names.flatMap(({ value }) =>
    value.kind === 'known' ? [String(value.value).toLowerCase()] : [],
  );
  if (name === undefined) return false;
  const rules = itemsOf(gateway, 'request_routing_rule').filter(
    ({ value }) => mayBe(value, 'http_listener_name', [name], false) === 'fine',
  );
  return (
    rules.length > 0 &&
    rules.every(({ value }) =>
      ask(value, 'redirect_configuration_name').every((answer) => answer.value.kind !== 'absent'),
    )
  );
}

/** What is sent to and between services of Azure. */
export const encryptedInTransitAzure: Check = all(
  require([...rows, ...settings]),
  gatewayListeners,
  requireArm([
    ...['minimumTlsVersion', 'minimalTlsVersion', 'minTlsVersion', 'siteConfig.minTlsVersion'].map(
      (name) => ({
        kinds: ANY,
        path: `body.properties.${name}`,
        test: isModern,
        expected: MODERN,
        absent: 'fine' as const,
      }),
    ),
    {
      kinds: ['Microsoft.Storage/storageAccounts'],
      path: 'body.properties.minimumTlsVersion',
      test: isModern,
      expected: `${MODERN}: earlier versions are taken by default`,
      absent: 'broken',
    },
    {
      kinds: ANY,
      path: 'body.properties.supportsHttpsTrafficOnly',
      test: isOneOf(true),
      expected: HTTPS,
      absent: 'fine',
    },
    {
      kinds: ['Microsoft.Web/sites'],
      path: 'body.properties.httpsOnly',
      test: isOneOf(true),
      expected: `${HTTPS} by default`,
      absent: 'broken',
    },
    {
      kinds: ['Microsoft.Cache/redis'],
      path: 'body.properties.enableNonSslPort',
      test: isOneOf(false),
      expected: 'false',
      absent: 'fine',
    },
  ]),
);
