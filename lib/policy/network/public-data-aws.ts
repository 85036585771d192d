import { ask } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Check } from '../control';
import { isNoneOf, isOneOf, isPresent, require, off } from '../requirement';
import { saysInPolicy, searchPolicyRows } from '../search-policies';

/** With a subnet group the default depends on whether its network has an internet gateway. */
function hasNoGateway(_: Resource, templates: Templates): boolean {
  return (
    templates.ofType('AWS::EC2::VPC').length > 0 && templates.ofType('AWS::EC2::InternetGateway').length === 0
  );
}
const isInSubnetGroup = ({ properties }: Resource): boolean =>
  ask(properties, 'DBSubnetGroupName').every(({ value }) => value.kind !== 'absent') ||
  ask(properties, 'DBClusterIdentifier').every(({ value }) => value.kind !== 'absent');
const PUBLIC_DATA = 'the database can be given an address on the internet';
const PUBLICLY = 'PubliclyAccessible';

/** Stores of data that are reached from the internet. */
export const noPublicDataAws: Check = require([
  {
    ...off('AWS::RDS::DBInstance', PUBLICLY, 'broken', PUBLIC_DATA),
    when: (resource) => !isInSubnetGroup(resource),
  },
  {
    ...off('AWS::RDS::DBInstance', PUBLICLY, 'cannot-tell', PUBLIC_DATA),
    when: (resource, templates) => isInSubnetGroup(resource) && !hasNoGateway(resource, templates),
  },
  {
    ...off('AWS::RDS::DBInstance', PUBLICLY, 'fine', PUBLIC_DATA),
    when: (resource, templates) => isInSubnetGroup(resource) && hasNoGateway(resource, templates),
  },
  off(
    ['AWS::Redshift::Cluster', 'AWS::RedshiftServerless::Workgroup', 'AWS::AmazonMQ::Broker'],
    PUBLICLY,
    'fine',
    PUBLIC_DATA,
  ),
  off('AWS::DMS::ReplicationInstance', PUBLICLY, 'broken', 'it is given a public address by default'),
  off(
    ['aws_db_instance', 'aws_rds_cluster_instance', 'aws_redshiftserverless_workgroup', 'aws_mq_broker'],
    'publicly_accessible',
    'fine',
    PUBLIC_DATA,
  ),
  off(
    'aws_redshift_cluster',
    'publicly_accessible',
    'cannot-tell',
    'the default depends on the provider’s version',
  ),
  {
    types: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
    path: 'VPCOptions.SubnetIds',
    test: isPresent,
    expected: 'subnets: a domain outside a VPC is on the internet',
    absent: 'broken',
  },
  {
    types: ['aws_opensearch_domain', 'aws_elasticsearch_domain'],
    path: 'vpc_options.subnet_ids',
    test: isPresent,
    expected: 'subnets: a domain outside a VPC is on the internet',
    absent: 'broken',
  },
  ...searchPolicyRows(
    'network',
    (policy) => {
      const isOpen = saysInPolicy(policy, 'AllowFromPublic');
      if (isOpen.some((value) => value.kind === 'known' && String(value.value) === 'true')) return 'broken';
      return isOpen.some(({ kind }) => kind !== 'known' && kind !== 'absent') ? 'cannot-tell' : 'fine';
    },
    'a network policy without AllowFromPublic',
  ),
  {
    types: 'AWS::MSK::Cluster',
    path: 'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type',
    test: isOneOf('DISABLED'),
    expected: 'DISABLED: brokers are on the internet',
    absent: 'fine',
  },
  {
    types: 'aws_msk_cluster',
    path: 'broker_node_group_info.connectivity_info.public_access.type',
    test: isOneOf('DISABLED'),
    expected: 'DISABLED: brokers are on the internet',
    absent: 'fine',
  },
  {
    types: 'aws_ami_launch_permission',
    path: 'group',
    test: isNoneOf('all'),
    expected: 'named accounts: everybody may launch the image',
    absent: 'fine',
  },
]);
