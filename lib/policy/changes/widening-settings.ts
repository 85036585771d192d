import { describeValue } from '../../template';
import type { Change, Value } from '../../template';
import type { Judgement } from './judgement';
import { kindOf, leafChanges } from './judgement';

/** A property by which a resource is open or closed, wherever it stands. */
interface Switch {
  readonly path: RegExp;
  /** Values by which it is open. */
  readonly open: RegExp;
  /** Whether it is open when nobody says anything. */
  readonly openWhenAbsent: boolean;
  readonly meaning: string;
}

const TRUE = /^(true|enabled|1)$/i;
const FALSE = /^(false|disabled|0)$/i;
const row = (path: RegExp, open: RegExp, openWhenAbsent: boolean, meaning: string): Switch => ({
  path,
  open,
  openWhenAbsent,
  meaning,
});

/** @see AWS CloudFormation resource reference; azurerm and azapi documentation */
const SWITCHES: readonly Switch[] = [
  row(/(^|\.)(EndpointPublicAccess|default_outbound_access_enabled|azure_rbac_disabled)$/, TRUE, true, 'has a way in or out over the internet'),
  row(/(^|\.)(PubliclyAccessible|MapPublicIpOnLaunch|AssociatePublicIpAddress)$/, TRUE, false, 'can be reached from the internet'),
  row(/(^|\.)(BlockPublicAcls|BlockPublicPolicy|IgnorePublicAcls|RestrictPublicBuckets)$/, FALSE, true, 'may be made public'),
  row(/(^|\.)InternetGatewayBlockMode$/, /^off$/i, true, 'lets traffic of the internet through'),
  row(/^(AccessControl)$/, /public|authenticated/i, false, 'can be read by the public'),
  row(/^DirectInternetAccess$/, /^enabled$/i, true, 'can reach the internet'),
  row(/(^|\.)EnableNetworkIsolation$/, FALSE, true, 'may call out of its container'),
  row(/(^|\.)HttpTokens$/, /^optional$/i, true, 'hands credentials to whoever gets a request forwarded'),
  row(/(^|\.)(public_network_access_enabled|publicNetworkAccess|internet_ingestion_enabled|internet_query_enabled|node_public_ip_enabled|private_cluster_public_fqdn_enabled)$/, TRUE, true, 'can be reached from the internet'),
  row(/(^|\.)(ingestion_access_mode|query_access_mode)$/, /^open$/i, true, 'can be reached from the internet'),
  row(/(^|\.)(allow_nested_items_to_be_public|anonymous_pull_enabled)$/, TRUE, true, 'can be read without signing in'),
  row(/(^|\.)container_access_type$/, /^(blob|container)$/i, false, 'can be read without signing in'),
  row(/(^|\.)(local_auth_enabled|local_authentication_enabled|shared_access_key_enabled|admin_enabled|local_user_enabled|sftp_enabled)$/, TRUE, true, 'lets in whoever holds a key, without signing in to Entra'),
  row(/(^|\.)(local_account_disabled|local_authentication_disabled|disableLocalAuth|default_to_oauth_authentication|private_cluster_enabled|rbac_authorization_enabled|azure_rbac_enabled|PrivateDnsEnabled|role_based_access_control_enabled|outbound_network_access_restricted|restrictOutboundNetworkAccess|azure_policy_enabled)$/, FALSE, true, 'is no longer limited by it'),
  row(/(^|\.)(network_acls|network_rules|network_rule_set|networkAcls)\.(default_action|defaultAction)$/, /^allow$/i, true, 'lets in every network'),
  row(/(^|\.)(cross_tenant_replication_enabled|enabled_for_deployment|enabled_for_disk_encryption|enabled_for_template_deployment|run_command_enabled|export_policy_enabled|data_endpoint_enabled)$/, TRUE, false, 'opens a way that was closed'),
  row(/(^|\.)(https_traffic_only_enabled|StorageEncrypted|Encrypted|EnforceWorkgroupConfiguration|infrastructure_encryption_enabled|host_encryption_enabled)$/, FALSE, true, 'is no longer encrypted by it'),
  row(/(^|\.)outbound_type$/, /^(loadBalancer|managedNATGateway|userAssignedNATGateway)$/i, true, 'may reach the internet'),
  row(/(^|\.)authMode$/, /^key$/i, false, 'lets in whoever holds a key'),
  row(/(^|\.)exportable$/, TRUE, false, 'can be taken away'),
  row(/^enforce$/, FALSE, false, 'says what is wrong but refuses nothing'),
  row(/(^|\.)issueMode$|(^|\.)outboundNetworkAccess$|isolationMode$/, /^(disabled|AllowInternetOutbound)$/i, true, 'may reach the internet'),
]; // prettier-ignore

/** Lists that let somebody in, or something out, by name: what is added there was not let through before. */
const GRANTS =
  /(^|\.)(ManagedPolicyArns|ip_rules|ip_rule|virtual_network_subnet_ids|virtual_network_rules?|authorized_ip_ranges|PublicAccessCidrs|admin_group_object_ids|data_actions|actions|dataActions|fqdns|allowed_fqdns|AllowedPrincipals|AccountIds|Principals|principals|bypass|allowed_copy_scope|Roles|Users|Groups|assignable_scopes)(\.|$)/;
/** Which key encrypts something: whoever may use another one may read it. */
const KEYS =
  /(^|\.)(KmsKeyId|KMSKeyId|KmsMasterKeyId|KMSMasterKeyID|KmsKeyArn|KeyArn|SSEAlgorithm|customer_managed_key(\.\w+)*|disk_encryption_set_id|key_vault_key_id|encryption\.\w+(\.\w+)*|kty)$/;
const LIMITS =
  /(^|\.)(not_actions|not_data_actions|notActions|notDataActions|PermissionsBoundary|permissions_boundary)(\.|$)/;

/** Types of which each is a way in, a way out or a right, and what it gives. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/^azurerm_role_assignment$/, 'gives a right to an identity'],
  [/^azurerm_federated_identity_credential$/, 'lets tokens of another issuer sign in as an identity'],
  [/^azurerm_key_vault_access_policy$/, 'gives a right on a vault'],
  [/^AWS::EKS::(AccessEntry|PodIdentityAssociation)$/, 'gives a right on a cluster'],
  [/^AWS::Lambda::Permission$/, 'lets somebody call a function'],
  [/^AWS::IAM::(User|AccessKey|UserToGroupAddition)$/, 'lets somebody sign in with a long-lived secret'],
  [/^AWS::(RAM::ResourceShare|Oam::Link|Oam::Sink)$/, 'shares with other accounts'],
  [/^AWS::EC2::(InternetGateway|NatGateway|EIP|VPNGateway|ClientVpnEndpoint|VPCGatewayAttachment)$/, 'is a way between the network and elsewhere'],
  [/^AWS::EC2::(Route|VPCPeeringConnection|TransitGateway.*Attachment|TransitGatewayRoute)$/, 'leads traffic to another network'],
  [/^azurerm_(virtual_network_peering|route|virtual_network_gateway_connection|vpn_gateway|express_route.*)$/, 'leads traffic to another network'],
  [/^azurerm_(public_ip|nat_gateway|bastion_host|firewall_.*rule.*|firewall_policy.*)$/, 'is a way between the network and elsewhere'],
  [/^aws_(route|internet_gateway|nat_gateway|vpc_peering_connection|security_group_rule|vpc_security_group_.*_rule|iam_.*attachment|lambda_permission|eip)$/, 'is a way in or out, or a right'],
]; // prettier-ignore

/** Types that refuse: without them, or with others, more is allowed. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^azurerm_(subscription|management_group|resource_group|resource)?_?policy_(assignment|definition)$/, 'a guard-rail of the subscription'],
  [/^AWS::Organizations::Policy$/, 'a guard-rail of the organisation'],
  [/^AWS::EC2::(VPCBlockPublicAccessOptions|SnapshotBlockPublicAccess|NetworkAclEntry)$/, 'a refusal of public access'],
  [/^AWS::(Route53Resolver::Firewall|NetworkFirewall::)/, 'a filter of what names or networks are reached'],
  [/^Custom::.*(Block|Default)|^AWS::CloudFormation::CustomResource$/, 'a setting of the account'],
  [/^AWS::Bedrock::(Guardrail|EnforcedGuardrailConfiguration)$/, 'a filter of prompts and answers'],
  [/^Microsoft\.CognitiveServices\/accounts\/raiPolicies$/, 'a filter of prompts and answers'],
  [/^azurerm_(subnet_network_security_group_association|firewall|network_watcher_flow_log)$/, 'what guards a subnet'],
  [/^azurerm_kubernetes_cluster_deployment_safeguard$/, 'a guard-rail of a cluster'],
]; // prettier-ignore

/** What opens by a setting, by a way that came, or by a refusal that went. */
export function judgeSettings(change: Change): Judgement[] {
  return [...judgeKind(change), ...leafChanges(change).flatMap((leaf) => judgeLeaf(change, leaf))];
}

function judgeKind(change: Change): Judgement[] {
  const kind = kindOf(change);
  const way = WAYS.find(([type]) => type.test(kind))?.[1];
  const refusal = REFUSALS.find(([type]) => type.test(kind))?.[1];
  const isOnlyNoted = change.kind === 'changed' && change.properties.every(({ path }) => isNote(path));
  if (isOnlyNoted) return [];
  const judgement = (reason: string): Judgement[] => [{ grade: 'widens-access', path: '', reason }];
  if (way !== undefined && change.kind !== 'removed')
    return judgement(change.kind === 'added' ? `is new, and ${way}` : `${way}, and another than before`);
  if (refusal !== undefined && change.kind !== 'added')
    return judgement(
      change.kind === 'removed' ? `${refusal} goes` : `${refusal} changes: it may refuse less than before`,
    );
  return [];
}

/** What is for people to read. */
export function isNote(path: string): boolean {
  return /^(tags|Tags|description|Description|display_name|DisplayName|metadata|notes|non_compliance_message)(\.|\[|$)/.test(
    path,
  );
}

function judgeLeaf(
  change: Change,
  { path, before, after }: ReturnType<typeof leafChanges>[number],
): Judgement[] {
  if (change.kind === 'removed') return [];
  const found = SWITCHES.find((each) => each.path.test(path));
  if (found !== undefined) return judgeSwitch(found, path, before, after, change.kind === 'added');
  if (change.kind === 'added') return [];
  const widens = (reason: string): Judgement[] => [{ grade: 'widens-access', path, reason }];
  if (GRANTS.test(path) && after !== undefined) return widens(`${path} now names ${describeValue(after)}`);
  if (LIMITS.test(path) && before !== undefined)
    return widens(`${path} no longer is ${describeValue(before)}`);
  if (KEYS.test(path) && before !== undefined)
    return widens(`another key encrypts it, or none: ${path} was ${words(before)} and is ${words(after)}`);
  if (/(^|\.)(min_tls_version|TlsPolicy|SecurityPolicy|minimumTlsVersion)$/.test(path))
    return widens(
      `${path} was ${words(before)} and is ${words(after)}: weaker encryption in transit may be accepted`,
    );
  if (/(^|\.)(subnet\.security_group|SecurityGroupIds|SecurityGroups|VpcSecurityGroupIds)(\.|$)/.test(path))
    return widens(`other rules guard it: ${path} was ${words(before)} and is ${words(after)}`);
  if (/(^|\.)route\.|^route$|(^|\.)(route_table_id|RouteTableId)$/.test(path))
    return widens(`traffic takes another way: ${path} was ${words(before)} and is ${words(after)}`);
  if (/security_rule\.priority$/.test(path) && before !== undefined && after !== undefined)
    return widens('another rule may win now that the order of rules changes');
  return [];
}

const words = (value: Value | undefined): string => describeValue(value ?? { kind: 'absent' });

function judgeSwitch(
  { open, openWhenAbsent, meaning }: Switch,
  path: string,
  before: Value | undefined,
  after: Value | undefined,
  isNew: boolean,
): Judgement[] {
  const state = (value: Value | undefined): 'open' | 'closed' | 'unknown' => {
    if (value === undefined || value.kind === 'absent') return openWhenAbsent ? 'open' : 'closed';
    if (value.kind !== 'known') return 'unknown';
    return open.test(String(value.value)) ? 'open' : 'closed';
  };
  const now = state(after);
  const was = isNew ? 'closed' : state(before);
  const said = `${path} is ${words(after)}`;
  if (now === 'open' && was !== 'open')
    return [{ grade: 'widens-access', path, reason: `${said}: it ${meaning}` }];
  if (now === 'unknown' && was !== 'open')
    return [
      {
        grade: 'widens-access',
        path,
        reason: `${said}, decided at deployment: whether it ${meaning} cannot be told`,
      },
    ];
  if (now === 'closed' && was === 'open')
    return [{ grade: 'neutral', path, reason: `${said}: narrower than before` }];
  return [];
}
