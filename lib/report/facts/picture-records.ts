import { pointsAt } from '../../policy';
import { ask } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { isArm } from './network-ways';
import { addressOf, nameOf } from './network-words';
import type { PictureEdge } from './picture';
import type { Thing } from './picture-things';

/** Where something says what it records, and where to. An empty source: it is itself the source. */
const RECORDS: readonly (readonly [type: string, source: string, stores: readonly string[]])[] = [
  ['AWS::EC2::FlowLog', 'ResourceId', ['LogGroupName', 'LogDestination']],
  ['AWS::CloudTrail::Trail', '', ['S3BucketName', 'CloudWatchLogsLogGroupArn']],
  ['AWS::Lambda::Function', '', ['LoggingConfig.LogGroup']],
  ['AWS::S3::Bucket', '', ['LoggingConfiguration.DestinationBucketName']],
  [
    'azurerm_monitor_diagnostic_setting',
    'target_resource_id',
    ['log_analytics_workspace_id', 'storage_account_id'],
  ],
  ['azurerm_network_watcher_flow_log', 'target_resource_id', ['storage_account_id']],
  [
    'Microsoft.Network/networkWatchers/flowLogs',
    'body.properties.targetResourceId',
    ['body.properties.storageId'],
  ],
];

export function recordEdges(templates: Templates, made: readonly Thing[]): PictureEdge[] {
  const said = RECORDS.flatMap(([type, source, stores]) => {
    const resources = type.startsWith('Microsoft.')
      ? templates.ofType('azapi_resource').filter(({ properties }) => isArm(properties, type))
      : templates.ofType(type);
    return resources.flatMap((resource) => {
      const find = (paths: readonly string[]): string[] =>
        paths
          .flatMap((path) => ask(resource.properties, path))
          .flatMap(({ value }) => named(value, resource, made, templates))
          .map(({ id }) => id);
      const sources = source === '' ? [addressOf(resource)] : find([source]);
      const targets = find(stores).filter((id) =>
        made.some((thing) => thing.id === id && keepsRecords(thing)),
      );
      return sources.flatMap((from) => targets.map((to) => ({ from, to, kind: 'log' as const, label: '' })));
    });
  });
  return [...said, ...clusterLogs(templates, made)];
}

const KEEPS = /::(LogGroup|Bucket)$|^azurerm_(storage_account|log_analytics_workspace)$/;

function keepsRecords({ resource }: Thing): boolean {
  return KEEPS.test(resource.type);
}

/** What a value names, among things and networks. Of one of Azure's ids only what comes after the resource group. */
function named(
  value: Possible,
  from: Resource,
  made: readonly Thing[],
  templates: Templates,
): { readonly id: string }[] {
  const id = value.kind === 'known' ? String(value.value).replace(/^.*\/providers\//i, '') : undefined;
  const part: Possible = id === undefined ? value : { kind: 'known', value: id };
  const isIt = (each: Resource): boolean => pointsAt(part, each, from, templates) === 'yes';
  const networks = ['AWS::EC2::VPC', 'azurerm_virtual_network'].flatMap((type) => templates.ofType(type));
  return [
    ...made.filter(({ resource, parts }) => [resource, ...parts].some(isIt)),
    ...networks.filter(isIt).map((network) => ({ id: addressOf(network) })),
  ];
}

/** EKS writes to the group that has its name, and says so nowhere. */
function clusterLogs(templates: Templates, made: readonly Thing[]): PictureEdge[] {
  return templates
    .ofType('AWS::EKS::Cluster')
    .filter((cluster) =>
      templates
        .ofType('AWS::Logs::LogGroup')
        .some((group) => nameOf(group) === `/aws/eks/${nameOf(cluster)}/cluster`),
    )
    .flatMap((cluster) =>
      made
        .filter(({ resource }) => resource.type === 'AWS::Logs::LogGroup')
        .map(({ id }) => ({ from: addressOf(cluster), to: id, kind: 'log' as const, label: '' })),
    );
}
