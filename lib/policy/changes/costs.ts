import { describeValue, textOf } from '../../template';
import type { Change, Value } from '../../template';
import type { Judgement } from './judgement';
import { kindOf, leafChanges } from './judgement';

/** Properties that say what is paid for: which machine, how many, how much of a service. */
const PRICED =
  /(^|\.)(InstanceTypes?|InstanceCount|InitialInstanceCount|DesiredSize|MinSize|MaxSize|DesiredCapacity|MinCapacity|MaxCapacity|VolumeSize|AllocatedStorage|ProvisionedThroughput\.\w+|ProvisionedConcurrentExecutions|ModelUnits|DBInstanceClass|NodeType|MemorySize|vm_size|node_count|min_count|max_count|os_disk_size_gb|sku|sku_name|sku_tier|sku\.(name|capacity|tier|family|size)|account_tier|access_tier|account_replication_type|daily_quota_gb|disk_size_gb|capacity\.(minimum|maximum|default)|instanceType|instanceCount|body\.sku\.\w+|amount|BudgetLimit\.Amount|Budget\.BudgetLimit\.Amount|CapacityType|tier|subplan|plan)$/;

/** Types that are paid for by the hour from the day they exist. */
const HOURLY =
  /^(AWS::(EKS::(Cluster|Nodegroup)|SageMaker::(Endpoint|NotebookInstance)|EC2::(Instance|NatGateway|VPCEndpoint|TransitGatewayAttachment|TransitGatewayVpcAttachment|CapacityReservation)|Bedrock::ProvisionedModelThroughput|RDS::DBInstance|OpenSearchService::Domain|NetworkFirewall::Firewall|ElasticLoadBalancingV2::LoadBalancer|KMS::Key)|azurerm_(kubernetes_cluster(_node_pool)?|cognitive_deployment|private_endpoint|nat_gateway|firewall|bastion_host|linux_virtual_machine|virtual_machine_scale_set|public_ip|container_registry|log_analytics_workspace|security_center_subscription_pricing)|Microsoft\.MachineLearningServices\/workspaces\/(onlineEndpoints(\/deployments)?|computes)|aws_(instance|eks_cluster|eks_node_group|nat_gateway|sagemaker_endpoint))$/;

/** What will be on the bill in another amount. */
export function judgeCosts(change: Change): Judgement[] {
  const cost = (path: string, reason: string): Judgement => ({ grade: 'cost', path, reason });
  if (change.kind !== 'changed') {
    if (!HOURLY.test(kindOf(change)) || (change.after ?? change.before)?.mode === 'data') return [];
    const verb = change.kind === 'added' ? 'is paid for from the day it exists' : 'is no longer paid for';
    const sizes = leafChanges(change)
      .filter(({ path }) => PRICED.test(path))
      .map(({ path, before, after }) => `${path} ${words(after ?? before)}`);
    return [cost('', sizes.length === 0 ? verb : `${verb}: ${[...new Set(sizes)].join(', ')}`)];
  }
  return leafChanges(change)
    .filter(({ path }) => PRICED.test(path))
    .map(({ path, before, after }) => {
      const [from, to] = [Number(textOfOr(before)), Number(textOfOr(after))];
      const way =
        Number.isNaN(from) || Number.isNaN(to) ? '' : to > from ? ', which is more' : ', which is less';
      return cost(path, `${path} was ${words(before)} and is ${words(after)}${way}`);
    });
}

const textOfOr = (value: Value | undefined): string | undefined =>
  value === undefined ? undefined : textOf(value);
const words = (value: Value | undefined): string => describeValue(value ?? { kind: 'absent' });
