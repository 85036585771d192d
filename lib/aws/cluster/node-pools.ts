import { CfnPlacementGroup, CfnSecurityGroupEgress, CfnSecurityGroupIngress } from 'aws-cdk-lib/aws-ec2';
import type { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { CfnNodegroup } from 'aws-cdk-lib/aws-eks';
import type { CfnCluster } from 'aws-cdk-lib/aws-eks';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { ClusterPlan, PoolPlan } from '../../blueprint';
import type { AwsEnvironment } from '../environment';
import { closedSecurityGroup } from '../network';
import type { Network } from '../network';
import { trustService } from '../policy-document';
import { makeLaunchTemplate } from './launch-template';
import { NODE_IMAGES, nodeImageFor } from './node-image';

export interface NodePoolsProps {
  readonly environment: AwsEnvironment;
  readonly plan: ClusterPlan;
  readonly cluster: CfnCluster;
  readonly network: Network;
  readonly keyArn: string;
}

/** What the cluster itself needs to run on: two small machines without accelerators. */
const SYSTEM_POOL = { instanceType: 'm6i.large', nodes: { min: 2, max: 4 }, volumeGiB: 50 } as const;

/** A small system pool, and the GPU pools that were asked for. */
export class NodePools extends Construct {
  readonly system: CfnNodegroup;
  readonly groups: readonly CfnNodegroup[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: NodePoolsProps,
  ) {
    super(scope, id);
    const role = new CfnRole(this, 'Role', {
      description: `What the nodes of ${props.plan.name} may do: join the cluster and pull images.`,
      assumeRolePolicyDocument: trustService('ec2.amazonaws.com'),
      managedPolicyArns: ['AmazonEKSWorkerNodePolicy', 'AmazonEC2ContainerRegistryPullOnly'].map(
        (policy) => `arn:aws:iam::aws:policy/${policy}`,
      ),
    });
    this.system = this.makeSystemPool(role);
    this.groups = [this.system, ...props.plan.pools.map((pool) => this.makeGpuPool(pool, role))];
  }

  private makeSystemPool(role: CfnRole): CfnNodegroup {
    const { plan, cluster, environment, keyArn, network } = this.props;
    const template = makeLaunchTemplate(this, 'SystemTemplate', {
      name: `${plan.name}-system`,
      instanceType: SYSTEM_POOL.instanceType,
      image: NODE_IMAGES.system,
      volumeGiB: SYSTEM_POOL.volumeGiB,
      keyArn,
      securityGroupIds: [cluster.attrClusterSecurityGroupId],
      fabricInterfaces: 0,
      tags: environment.blueprint.tags,
    });
    return new CfnNodegroup(this, 'System', {
      clusterName: cluster.ref,
      nodegroupName: 'system',
      nodeRole: role.attrArn,
      amiType: NODE_IMAGES.system.amiType,
      capacityType: 'ON_DEMAND',
      launchTemplate: { id: template.ref, version: template.attrLatestVersionNumber },
      scalingConfig: {
        minSize: SYSTEM_POOL.nodes.min,
        maxSize: SYSTEM_POOL.nodes.max,
        desiredSize: SYSTEM_POOL.nodes.min,
      },
      subnets: network.workloadSubnets.map((subnet) => subnet.id.in(this)),
      nodeRepairConfig: { enabled: true },
      updateConfig: { maxUnavailable: 1 },
      labels: { 'sovereign/pool': 'system' },
    });
  }

  private makeGpuPool(pool: PoolPlan, role: CfnRole): CfnNodegroup {
    const { plan, cluster, environment, keyArn, network } = this.props;
    const image = nodeImageFor(pool.machine.kind);
    const fabric = pool.fabricInterfaces > 0 ? this.makeFabricGroup(pool) : undefined;
    const template = makeLaunchTemplate(this, `${pool.name}-template`, {
      name: `${plan.name}-${pool.name}`,
      instanceType: pool.machine.instanceType,
      image,
      volumeGiB: pool.rootVolumeGiB,
      keyArn,
      securityGroupIds: [cluster.attrClusterSecurityGroupId, ...(fabric ? [fabric.attrGroupId] : [])],
      fabricInterfaces: pool.fabricInterfaces,
      tags: environment.blueprint.tags,
      placementGroup: this.placementGroup(pool),
      reservationId: pool.reservationId,
      capacityBlock: pool.purchase === 'capacity-block',
    });
    return new CfnNodegroup(this, pool.name, {
      clusterName: cluster.ref,
      nodegroupName: pool.name,
      nodeRole: role.attrArn,
      amiType: image.amiType,
      capacityType: pool.purchase === 'capacity-block' ? 'CAPACITY_BLOCK' : 'ON_DEMAND',
      launchTemplate: { id: template.ref, version: template.attrLatestVersionNumber },
      scalingConfig: { minSize: pool.nodes.min, maxSize: pool.nodes.max, desiredSize: pool.nodes.min },
      subnets: network.workloadSubnets
        .filter((subnet) => pool.zones.includes(subnet.zone))
        .map((subnet) => subnet.id.in(this)),
      nodeRepairConfig: { enabled: true },
      updateConfig: { maxUnavailable: 1 },
      labels: { 'sovereign/pool': pool.name, 'sovereign/instance-type': pool.machine.instanceType },
      taints: [{ key: image.taint, value: 'present', effect: 'NO_SCHEDULE' }],
    });
  }

  /**
   * Puts nodes close together. A Capacity Block already is; a reservation is where it was bought, and nodes that
   * asked for another group could not use it.
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/cr-cpg.html
   */
  private placementGroup(pool: PoolPlan): string | undefined {
    if (pool.fabricInterfaces === 0 || pool.purchase === 'capacity-block') return undefined;
    const { environment, plan } = this.props;
    if (pool.purchase === 'reservation') {
      return environment.asked.clusters[plan.label]?.pools[pool.name]?.placementGroup;
    }
    return new CfnPlacementGroup(this, `${pool.name}-placement`, { strategy: 'cluster' }).ref;
  }

  /**
   * EFA needs all traffic between the nodes of the pool, and only between them.
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa-start.html
   */
  private makeFabricGroup(pool: PoolPlan): CfnSecurityGroup {
    const { network, plan } = this.props;
    const group = closedSecurityGroup(this, `${pool.name}-fabric`, {
      description: `EFA between the nodes of ${plan.name} ${pool.name}, and nothing else.`,
      vpcId: network.vpcId.in(this),
      ingress: [],
      egress: [],
    });
    const own = { groupId: group.attrGroupId, ipProtocol: '-1', description: 'EFA within the pool' };
    new CfnSecurityGroupIngress(this, `${pool.name}-fabric-in`, {
      ...own,
      sourceSecurityGroupId: group.attrGroupId,
    });
    new CfnSecurityGroupEgress(this, `${pool.name}-fabric-out`, {
      ...own,
      destinationSecurityGroupId: group.attrGroupId,
    });
    return group;
  }
}
