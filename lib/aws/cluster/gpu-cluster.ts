import { CfnAccessEntry, CfnCluster } from 'aws-cdk-lib/aws-eks';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { ClusterPlan } from '../../blueprint';
import type { AwsEnvironment } from '../environment';
import type { EnvironmentKeys } from '../keys';
import { KeptLogGroup } from '../kept-log-group';
import { roleArn } from '../names';
import { closedSecurityGroup, httpsFrom } from '../network';
import type { Network } from '../network';
import { trustService } from '../policy-document';
import { AddOns } from './add-ons';
import { NodePools } from './node-pools';

/** Addresses of Kubernetes services. They stay inside the cluster and are the same in each. */
const SERVICE_CIDR = '172.20.0.0/16';

/**
 * A private Amazon EKS cluster: its API has no public address, its control plane reaches out only through the
 * department's network, and who may use it is stated in access entries.
 */
export class GpuCluster extends Construct {
  constructor(
    scope: Construct,
    id: string,
    environment: AwsEnvironment,
    plan: ClusterPlan,
    network: Network,
    keys: EnvironmentKeys,
  ) {
    super(scope, id);
    const { blueprint, asked } = environment;
    const keyArn = keys.compute.in(this);
    const cluster = this.makeCluster(environment, plan, network, keys);
    new CfnAccessEntry(this, 'Administrators', {
      clusterName: cluster.ref,
      principalArn: roleArn(blueprint.environment, asked.administratorRole),
      type: 'STANDARD',
      accessPolicies: [
        {
          policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
          accessScope: { type: 'cluster' },
        },
      ],
    });
    // The agent would make it without a key or a retention.
    const metricsLog = new KeptLogGroup(this, 'MetricsLog', {
      logGroupName: `/aws/containerinsights/${plan.name}/performance`,
      keyArn: keys.audit.in(this),
      retentionDays: blueprint.logging.auditRetentionDays,
    });
    const addOns = new AddOns(this, 'AddOn', cluster, blueprint.environment.account, keyArn);
    const nodes = new NodePools(this, 'Nodes', { environment, plan, cluster, network, keyArn });
    for (const group of nodes.groups)
      for (const addOn of addOns.beforeNodes) group.addResourceDependency(addOn);
    for (const addOn of addOns.afterNodes) {
      addOn.addResourceDependency(nodes.system);
      addOn.addResourceDependency(metricsLog.logGroup);
    }
  }

  private makeCluster(
    { blueprint }: AwsEnvironment,
    plan: ClusterPlan,
    network: Network,
    keys: EnvironmentKeys,
  ): CfnCluster {
    const log = new KeptLogGroup(this, 'ControlPlaneLog', {
      logGroupName: `/aws/eks/${plan.name}/cluster`,
      keyArn: keys.audit.in(this),
      retentionDays: blueprint.logging.auditRetentionDays,
    });
    const role = new CfnRole(this, 'ControlPlaneRole', {
      description: `What the control plane of ${plan.name} may do.`,
      assumeRolePolicyDocument: trustService('eks.amazonaws.com'),
      managedPolicyArns: ['arn:aws:iam::aws:policy/AmazonEKSClusterPolicy'],
    });
    const api = closedSecurityGroup(this, 'ApiSecurityGroup', {
      vpcId: network.vpcId.in(this),
      description: `Kubernetes API of ${plan.name}: HTTPS from the network and from staff networks.`,
      ingress: [network.cidr, ...blueprint.network.staffCidrs].map(httpsFrom),
      egress: [],
    });
    const cluster = new CfnCluster(this, 'Cluster', {
      name: plan.name,
      version: plan.version,
      roleArn: role.attrArn,
      accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
      bootstrapSelfManagedAddons: false,
      deletionProtection: blueprint.environment.production,
      encryptionConfig: [{ provider: { keyArn: keys.compute.in(this) }, resources: ['secrets'] }],
      kubernetesNetworkConfig: { ipFamily: 'ipv4', serviceIpv4Cidr: SERVICE_CIDR },
      logging: {
        clusterLogging: {
          enabledTypes: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'].map((type) => ({
            type,
          })),
        },
      },
      resourcesVpcConfig: {
        subnetIds: network.workloadSubnets.map((subnet) => subnet.id.in(this)),
        securityGroupIds: [api.attrGroupId],
        endpointPrivateAccess: true,
        endpointPublicAccess: false,
        controlPlaneEgressMode: 'CUSTOMER_ROUTED',
      },
      // Extended support costs more and means that a version is running out.
      upgradePolicy: { supportType: 'STANDARD' },
    });
    cluster.node.addDependency(log);
    return cluster;
  }
}
