import { ask, textOf } from '../../template';
import type { Resource } from '../../template';
import type { Check, Fault } from '../control';
import { all, isNoneOf, isOneOf, matches, require, row } from '../requirement';
import type { Requirement } from '../requirement';
import { bucketsDenyPlainText } from './buckets-over-tls';
import { mayBe } from './within';

const STRONG = matches(/^ELBSecurityPolicy-(TLS13-1-[23]-.+|TLS-1-2-.+|FS-1-2-.+)$/);
const STRONG_EXPECTED = 'a policy for TLS 1.2 or later: the default takes TLS 1.0';
const NO_PLAIN = 'HTTPS or TLS, or a redirect to it: what is sent can be read on the way';

const uses =
  (path: string, words: readonly string[]) =>
  ({ properties }: Resource): boolean =>
    mayBe(properties, path, words, false) !== 'broken';

/** A listener that only sends clients on to HTTPS. */
const answers = ({ properties }: Resource): boolean =>
  !(
    redirects(properties, 'DefaultActions.Type', 'DefaultActions.RedirectConfig.Protocol') ||
    redirects(properties, 'default_action.type', 'default_action.redirect.protocol')
  );

function redirects(properties: Resource['properties'], type: string, protocol: string): boolean {
  return (
    mayBe(properties, type, ['redirect'], false) === 'fine' &&
    mayBe(properties, protocol, ['https'], false) === 'fine'
  );
}

const listeners: Requirement[] = [
  row('AWS::ElasticLoadBalancingV2::Listener', 'Protocol', isNoneOf('HTTP'), NO_PLAIN, 'fine', answers),
  row(
    'AWS::ElasticLoadBalancingV2::Listener',
    'SslPolicy',
    STRONG,
    STRONG_EXPECTED,
    'broken',
    uses('Protocol', ['https', 'tls']),
  ),
  row(['aws_lb_listener', 'aws_alb_listener'], 'protocol', isNoneOf('HTTP'), NO_PLAIN, 'fine', answers),
  row(
    ['aws_lb_listener', 'aws_alb_listener'],
    'ssl_policy',
    STRONG,
    STRONG_EXPECTED,
    'broken',
    uses('protocol', ['https', 'tls']),
  ),
  row(
    'AWS::ElasticLoadBalancing::LoadBalancer',
    'Listeners.Protocol',
    isOneOf('HTTPS', 'SSL', 'https', 'ssl'),
    NO_PLAIN,
    'broken',
  ),
  row('aws_elb', 'listener.lb_protocol', isOneOf('HTTPS', 'SSL', 'https', 'ssl'), NO_PLAIN, 'broken'),
  row('AWS::ApiGateway::DomainName', 'SecurityPolicy', isNoneOf('TLS_1_0'), 'TLS_1_2', 'fine'),
  row(
    'AWS::ApiGatewayV2::DomainName',
    'DomainNameConfigurations.SecurityPolicy',
    isNoneOf('TLS_1_0'),
    'TLS_1_2',
    'fine',
  ),
  row('aws_api_gateway_domain_name', 'security_policy', isNoneOf('TLS_1_0'), 'TLS_1_2', 'fine'),
  row(
    'AWS::CloudFront::Distribution',
    'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
    matches(/^TLSv1\.[23]_\d{4}$/),
    'TLSv1.2_2021 or later: the default takes TLS 1.0',
    'broken',
  ),
  row(
    'aws_cloudfront_distribution',
    'viewer_certificate.minimum_protocol_version',
    matches(/^TLSv1\.[23]_\d{4}$/),
    'TLSv1.2_2021 or later: the default takes TLS 1.0',
    'broken',
  ),
  row(
    'AWS::CloudFront::Distribution',
    'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy',
    isNoneOf('allow-all'),
    'https-only',
    'fine',
  ),
  row(
    'aws_cloudfront_distribution',
    'default_cache_behavior.viewer_protocol_policy',
    isNoneOf('allow-all'),
    'https-only',
    'fine',
  ),
];

const TRUE = 'true: what is sent is plain text by default';
const domains = ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'];
const domainsTerraform = ['aws_opensearch_domain', 'aws_elasticsearch_domain'];
const MODERN = matches(/^Policy-Min-TLS-1-[23]-/);
const MODERN_EXPECTED =
  'Policy-Min-TLS-1-2-PFS-2023-10 or another for TLS 1.2 or later: the default takes TLS 1.0';

const data: Requirement[] = [
  row(domains, 'DomainEndpointOptions.EnforceHTTPS', isOneOf(true), TRUE, 'broken'),
  row(domains, 'DomainEndpointOptions.TLSSecurityPolicy', MODERN, MODERN_EXPECTED, 'broken'),
  row(domains, 'NodeToNodeEncryptionOptions.Enabled', isOneOf(true), TRUE, 'broken'),
  // The provider sets HTTPS, if the block says nothing of it.
  row(domainsTerraform, 'domain_endpoint_options.enforce_https', isOneOf(true), TRUE, 'fine'),
  row(domainsTerraform, 'domain_endpoint_options.tls_security_policy', MODERN, MODERN_EXPECTED, 'broken'),
  row(domainsTerraform, 'node_to_node_encryption.enabled', isOneOf(true), TRUE, 'broken'),
  row(
    ['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::CacheCluster'],
    'TransitEncryptionEnabled',
    isOneOf(true),
    TRUE,
    'broken',
  ),
  row(
    ['aws_elasticache_replication_group', 'aws_elasticache_cluster'],
    'transit_encryption_enabled',
    isOneOf(true),
    TRUE,
    'broken',
  ),
  row(
    'AWS::ElastiCache::ReplicationGroup',
    'TransitEncryptionMode',
    isNoneOf('preferred'),
    'required',
    'fine',
  ),
  row(
    'aws_elasticache_replication_group',
    'transit_encryption_mode',
    isNoneOf('preferred'),
    'required',
    'fine',
  ),
  row('AWS::MemoryDB::Cluster', 'TLSEnabled', isOneOf(true), 'true', 'fine'),
  row('aws_memorydb_cluster', 'tls_enabled', isOneOf(true), 'true', 'fine'),
  row(
    'AWS::DAX::Cluster',
    'ClusterEndpointEncryptionType',
    isOneOf('TLS'),
    'TLS: plain text by default',
    'broken',
  ),
  row('AWS::MSK::Cluster', 'EncryptionInfo.EncryptionInTransit.ClientBroker', isOneOf('TLS'), 'TLS', 'fine'),
  row('AWS::MSK::Cluster', 'EncryptionInfo.EncryptionInTransit.InCluster', isOneOf(true), 'true', 'fine'),
  row(
    'aws_msk_cluster',
    'encryption_info.encryption_in_transit.client_broker',
    isOneOf('TLS'),
    'TLS',
    'fine',
  ),
  row('aws_msk_cluster', 'encryption_info.encryption_in_transit.in_cluster', isOneOf(true), 'true', 'fine'),
  row('AWS::RDS::DBProxy', 'RequireTLS', isOneOf(true), TRUE, 'broken'),
  row('aws_db_proxy', 'require_tls', isOneOf(true), TRUE, 'broken'),
  row(
    'AWS::ECS::TaskDefinition',
    'Volumes.EFSVolumeConfiguration.TransitEncryption',
    isOneOf('ENABLED'),
    'ENABLED: plain text by default',
    'broken',
    hasEfs('Volumes.EFSVolumeConfiguration.FilesystemId'),
  ),
  row(
    'aws_ecs_task_definition',
    'volume.efs_volume_configuration.transit_encryption',
    isOneOf('ENABLED'),
    'ENABLED: plain text by default',
    'broken',
    hasEfs('volume.efs_volume_configuration.file_system_id'),
  ),
  row('AWS::SNS::Subscription', 'Protocol', isNoneOf('http'), 'https', 'fine'),
  row('aws_sns_topic_subscription', 'protocol', isNoneOf('http'), 'https', 'fine'),
  row(['AWS::Transfer::Server'], 'Protocols[]', isNoneOf('FTP'), 'SFTP or FTPS', 'fine'),
  row(
    [
      'AWS::SageMaker::DataQualityJobDefinition',
      'AWS::SageMaker::ModelBiasJobDefinition',
      'AWS::SageMaker::ModelExplainabilityJobDefinition',
      'AWS::SageMaker::ModelQualityJobDefinition',
    ],
    'NetworkConfig.EnableInterContainerTrafficEncryption',
    isOneOf(true),
    'true: containers of one job talk in plain text',
    'fine',
  ),
];

function hasEfs(path: string): Requirement['when'] {
  return ({ properties }) => ask(properties, path).some(({ value }) => value.kind !== 'absent');
}

/** Settings of databases that let clients in without TLS. Their names have dots, so they are looked up whole. */
const PLAIN: ReadonlyMap<string, RegExp> = new Map([
  ['rds.force_ssl', /^(0|off|false)$/i],
  ['require_secure_transport', /^(0|off|false)$/i],
  ['require_ssl', /^(0|off|false)$/i],
  ['tls', /^disabled$/i],
]);

const databaseSettings: Check = (templates) =>
  ['AWS::RDS::DBParameterGroup', 'AWS::RDS::DBClusterParameterGroup', 'AWS::DocDB::DBClusterParameterGroup']
    .flatMap((type) => templates.ofType(type))
    .flatMap((subject) =>
      ask(subject.properties, 'Parameters').flatMap(({ value }): Fault[] =>
        value.kind !== 'map'
          ? []
          : [...value.entries].flatMap(([name, setting]): Fault[] =>
              PLAIN.get(name)?.test(textOf(setting) ?? '') === true
                ? [
                    {
                      subject,
                      path: `Parameters.${name}`,
                      verdict: 'broken',
                      got: `'${textOf(setting) ?? ''}'`,
                      expected: 'TLS of every client',
                    },
                  ]
                : [],
            ),
      ),
    );

/** What is sent to and between services of AWS. */
export const encryptedInTransitAws: Check = all(
  require([...listeners, ...data]),
  databaseSettings,
  bucketsDenyPlainText,
);
