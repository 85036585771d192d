import { ask, leaves, textOf, valueAt } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import type { Check } from '../control';
import { isNoneOf, isOneOf, isPresent, require, off } from '../requirement';
import type { Verdict } from '../requirement';

/** With a subnet group the default depends on whether its network has an internet gateway. */
function hasNoGateway(_: Resource, templates: Templates): boolean {
  return (
    templates.ofType('AWS::EC2::VPC').length > 0 && templates.ofType('AWS::EC2::InternetGateway').length === 0
  );
}
const isInSubnetGroup = ({ properties }: Resource): boolean =>
  ask(properties, 'DBSubnetGroupName').every(({ value }) => value.kind !== 'absent') ||
  ask(properties, 'DBClusterIdentifier').every(({ value }) => value.kind !== 'absent');
/** Whether a network policy lets the public in; it is JSON as text, or what Terraform encodes as such. */
function mayBePublic(properties: Resource['properties']): Verdict {
  const types = ['Type', 'type'].flatMap((path) => ask(properties, path));
  if (types.some(({ value }) => textOf(value) === 'encryption')) return 'fine';
  const verdicts = ['Policy', 'policy'].flatMap((name) =>
    leaves(valueAt(properties, name)).map(verdictOnLeaf),
  );
  return verdicts.find((each) => each === 'broken') ?? verdicts.find((each) => each !== 'fine') ?? 'fine';
}

function verdictOnLeaf({ path, value }: { path: string; value: Value }): Verdict {
  const text = textOf(value) ?? '';
  if (/(^|\.)AllowFromPublic$/.test(path)) {
    return value.kind === 'known' ? (text === 'true' ? 'broken' : 'fine') : 'cannot-tell';
  }
  if (path !== '') return 'fine';
  if (/"AllowFromPublic"\s*:\s*true/.test(text)) return 'broken';
  // Of a text with holes only the flag matters: endpoints that may enter are seldom known before deployment.
  if (value.kind === 'text')
    return /"AllowFromPublic"\s*:\s*(?!true|false)\S/.test(text) ? 'cannot-tell' : 'fine';
  return value.kind === 'known' || value.kind === 'absent' ? 'fine' : 'cannot-tell';
}

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
  {
    types: ['AWS::OpenSearchServerless::SecurityPolicy', 'aws_opensearchserverless_security_policy'],
    path: '',
    test: (_, { properties }) => mayBePublic(properties),
    expected: 'a network policy without AllowFromPublic',
    absent: 'fine',
  },
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
