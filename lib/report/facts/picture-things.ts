import type { Resource, Templates } from '../../template';
import { isArm } from './network-ways';
import { addressOf, leadsTo, nameOf, sayAt } from './network-words';
import type { PictureGroup } from './picture';

/** A resource that is drawn, with the resources that are a part of it. */
export interface Thing {
  readonly id: string;
  readonly what: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly group: PictureGroup['kind'];
  readonly resource: Resource;
  readonly parts: readonly Resource[];
}

type Row = readonly [type: string, what: string, group: PictureGroup['kind']];

/** What is drawn. Everything else is a part of one of these, or a setting. */
const DRAWN: readonly Row[] = [
  ['AWS::EKS::Cluster', 'Kubernetes cluster (EKS)', 'services'],
  ['AWS::SageMaker::Endpoint', 'Model endpoint (SageMaker)', 'services'],
  ['AWS::Bedrock::Guardrail', 'Guardrail (Bedrock)', 'services'],
  ['AWS::Lambda::Function', 'Function (Lambda)', 'services'],
  ['AWS::EC2::Instance', 'Machine (EC2)', 'services'],
  ['AWS::ECS::Service', 'Containers (ECS)', 'services'],
  ['AWS::RDS::DBInstance', 'Database (RDS)', 'stores'],
  ['AWS::DynamoDB::Table', 'Table (DynamoDB)', 'stores'],
  ['AWS::EFS::FileSystem', 'File system (EFS)', 'stores'],
  ['AWS::S3::Bucket', 'Bucket (S3)', 'stores'],
  ['AWS::ECR::Repository', 'Image repository (ECR)', 'stores'],
  ['AWS::CloudTrail::Trail', 'Trail (CloudTrail)', 'records'],
  ['AWS::SNS::Topic', 'Alerts (SNS topic)', 'records'],
  ['AWS::KMS::Key', 'Key (KMS)', 'keys'],
  ['azurerm_kubernetes_cluster', 'Kubernetes cluster (AKS)', 'services'],
  ['azurerm_cognitive_account', 'AI service (Cognitive Services)', 'services'],
  ['azurerm_ai_services', 'AI service (Cognitive Services)', 'services'],
  ['azurerm_machine_learning_workspace', 'Machine Learning workspace', 'services'],
  ['Microsoft.CognitiveServices/accounts', 'AI service (Cognitive Services)', 'services'],
  ['Microsoft.MachineLearningServices/workspaces', 'Machine Learning workspace', 'services'],
  ['azurerm_linux_virtual_machine', 'Machine', 'services'],
  ['azurerm_windows_virtual_machine', 'Machine', 'services'],
  ['azurerm_linux_web_app', 'Web application', 'services'],
  ['azurerm_linux_function_app', 'Function application', 'services'],
  ['azurerm_search_service', 'Search service', 'services'],
  ['azurerm_mssql_server', 'Database server', 'stores'],
  ['azurerm_postgresql_flexible_server', 'Database server', 'stores'],
  ['azurerm_cosmosdb_account', 'Database (Cosmos DB)', 'stores'],
  ['azurerm_container_registry', 'Image registry', 'stores'],
  ['azurerm_storage_account', 'Storage account', 'stores'],
  ['azurerm_monitor_private_link_scope', 'Private link scope of Azure Monitor', 'records'],
  ['azurerm_log_analytics_workspace', 'Log Analytics workspace', 'records'],
  ['azurerm_application_insights', 'Application Insights', 'records'],
  ['azurerm_monitor_action_group', 'Alerts (action group)', 'records'],
  ['azurerm_key_vault', 'Key vault', 'keys'],
  ['azurerm_key_vault_managed_hardware_security_module', 'Managed HSM', 'keys'],
];

/** Log groups are many and alike: they are one thing. */
const LOG_GROUPS = 'AWS::Logs::LogGroup';

/** Types that are part of what they name at a path, or of what names them. */
const PART_OF: readonly (readonly [type: string, path: string])[] = [
  ['AWS::EKS::Nodegroup', 'ClusterName'],
  ['AWS::EKS::Addon', 'ClusterName'],
  ['azurerm_kubernetes_cluster_node_pool', 'kubernetes_cluster_id'],
  ['azurerm_cognitive_deployment', 'cognitive_account_id'],
  ['azurerm_key_vault_key', 'key_vault_id'],
  ['azurerm_cognitive_account_customer_managed_key', 'cognitive_account_id'],
  ['azurerm_storage_account_customer_managed_key', 'storage_account_id'],
  ['azapi_resource', 'parent_id'],
  ['azapi_update_resource', 'resource_id'],
  ['azurerm_monitor_private_link_scoped_service', 'linked_resource_id'],
];
const NAMED_BY = new Set([
  'AWS::EC2::LaunchTemplate',
  'AWS::SageMaker::EndpointConfig',
  'AWS::SageMaker::Model',
]);
/** A set of disks' encryption is a part of the cluster whose disks they are. */
const NAMED_BY_ARM = ['Microsoft.Compute/diskEncryptionSets'];
/** Parts that are said under the name of the thing. */
const SAID: readonly (readonly [type: string, word: string])[] = [
  ['AWS::EKS::Nodegroup', 'pool'],
  ['azurerm_kubernetes_cluster_node_pool', 'pool'],
  ['azurerm_cognitive_deployment', 'model'],
  ['azurerm_key_vault_key', 'key'],
  ['Microsoft.KeyVault/vaults/keys', 'key'],
  ['Microsoft.CognitiveServices/accounts/deployments', 'model'],
  ['Microsoft.MachineLearningServices/workspaces/onlineEndpoints', 'endpoint'],
];

/** Every thing that is drawn, in the order of the table. */
export function things(templates: Templates): Thing[] {
  const drawn = DRAWN.flatMap(([type, what, group]) =>
    ofKind(type, templates).map((resource) => ({ resource, what, group })),
  );
  const roots = new Set(drawn.map(({ resource }) => resource));
  const owners = new Map<Resource, Resource>();
  for (const resource of templates.resources()) {
    const owner = roots.has(resource) ? undefined : ownerOf(resource, roots, templates, 0);
    if (owner !== undefined) owners.set(resource, owner);
  }
  const parted = drawn.map(({ resource, what, group }): Thing => {
    const parts = [...owners].filter(([, owner]) => owner === resource).map(([part]) => part);
    return {
      id: addressOf(resource),
      what,
      name: calledOf(resource, templates),
      lines: linesOf(resource, parts, templates),
      group,
      resource,
      parts,
    };
  });
  return [...parted, ...logGroups(templates)];
}

function ofKind(type: string, templates: Templates): readonly Resource[] {
  return type.startsWith('Microsoft.')
    ? templates.ofType('azapi_resource').filter(({ properties }) => isArm(properties, type))
    : templates.ofType(type);
}

function ownerOf(
  resource: Resource,
  roots: ReadonlySet<Resource>,
  templates: Templates,
  depth: number,
): Resource | undefined {
  if (roots.has(resource)) return resource;
  if (depth > 4) return undefined;
  const next = PART_OF.filter(([type]) => type === resource.type).flatMap(([, path]) =>
    leadsTo(resource.properties, path, resource, templates),
  );
  if (isNamedBy(resource)) next.push(...templates.mentionsOf(resource).map(({ from }) => from));
  for (const each of next) {
    const owner = each === resource ? undefined : ownerOf(each, roots, templates, depth + 1);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function isNamedBy(resource: Resource): boolean {
  return NAMED_BY.has(resource.type) || NAMED_BY_ARM.some((type) => isArm(resource.properties, type));
}

/** Keys of AWS have no name of their own: their alias has. */
function calledOf(resource: Resource, templates: Templates): string {
  if (resource.type !== 'AWS::KMS::Key') return nameOf(resource);
  const aliases = templates
    .mentionsOf(resource)
    .filter(({ from }) => from.type === 'AWS::KMS::Alias')
    .map(({ from }) => sayAt(from.properties, 'AliasName', from, templates).replace(/^alias\//, ''));
  return aliases[0] ?? resource.address;
}

function linesOf(resource: Resource, parts: readonly Resource[], templates: Templates): string[] {
  return SAID.flatMap(([type, word]) => {
    const names = parts
      .filter((part) =>
        type.startsWith('Microsoft.')
          ? part.type === 'azapi_resource' && isArm(part.properties, type)
          : part.type === type,
      )
      .map((part) => sayAt(part.properties, 'NodegroupName', part, templates) || nameOf(part));
    if (resource.type === 'azurerm_kubernetes_cluster' && word === 'pool' && type.startsWith('azurerm'))
      names.unshift(sayAt(resource.properties, 'default_node_pool.name', resource, templates));
    const said = names.filter((name) => name !== '');
    return said.length === 0 ? [] : [`${word}${said.length === 1 ? '' : 's'}: ${said.join(', ')}`];
  });
}

function logGroups(templates: Templates): Thing[] {
  const groups = templates.ofType(LOG_GROUPS);
  const [first] = groups;
  if (first === undefined) return [];
  return [
    {
      id: 'log-groups',
      what: 'Log groups (CloudWatch)',
      name: `${String(groups.length)} log group${groups.length === 1 ? '' : 's'}`,
      lines: groups.map(nameOf),
      group: 'records',
      resource: first,
      parts: groups,
    },
  ];
}
