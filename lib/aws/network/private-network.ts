import {
  CfnFlowLog,
  CfnRoute,
  CfnRouteTable,
  CfnSubnet,
  CfnSubnetRouteTableAssociation,
  CfnTransitGatewayVpcAttachment,
  CfnVPC,
} from 'aws-cdk-lib/aws-ec2';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { SubnetPlan } from '../../blueprint';
import { addAccountSetting } from '../account-settings';
import type { AwsEnvironment } from '../environment';
import type { EnvironmentKeys } from '../keys';
import { KeptLogGroup } from '../kept-log-group';
import { logGroupName } from '../names';
import { policyDocument, trustServiceFor } from '../policy-document';
import { PublishedValue } from '../published-value';
import type { Network, ZonedSubnet } from './network';

/**
 * A VPC with no way to the internet: isolated subnets, no internet or NAT gateway, no public address. Staff reach
 * it through a transit gateway where the department has one.
 */
export class PrivateNetwork extends Construct implements Network {
  readonly vpcId: PublishedValue;
  readonly cidr: string;
  readonly workloadSubnets: readonly ZonedSubnet[];
  readonly endpointSubnets: readonly ZonedSubnet[];
  readonly routeTableIds: readonly PublishedValue[];

  constructor(scope: Construct, id: string, environment: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, id);
    const { network, environment: named } = environment.blueprint;
    this.cidr = network.cidr;
    const vpc = new CfnVPC(this, 'Vpc', {
      cidrBlock: network.cidr,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: [{ key: 'Name', value: named.name }],
    });
    this.vpcId = new PublishedValue(this, 'VpcId', vpc.ref);
    addAccountSetting(this, 'ClosedDefaultSecurityGroup', environment, {
      GroupId: vpc.attrDefaultSecurityGroup,
    });

    const isolated = new CfnRouteTable(this, 'IsolatedRoutes', { vpcId: vpc.ref });
    this.routeTableIds = [new PublishedValue(this, 'IsolatedRouteTableId', isolated.ref)];
    const subnets = network.subnets.map((plan) => ({ plan, subnet: this.makeSubnet(named.name, vpc, plan) }));
    for (const { plan, subnet } of subnets) {
      if (plan.purpose !== 'attachment') this.associate(plan, subnet, isolated);
    }
    const zoned = (purpose: SubnetPlan['purpose']): ZonedSubnet[] =>
      subnets.flatMap(({ plan, subnet }) =>
        plan.purpose === purpose && plan.zone !== undefined
          ? [
              {
                zone: plan.zone,
                id: new PublishedValue(this, `${pascal(plan.name)}SubnetId`, subnet.ref),
              },
            ]
          : [],
      );
    this.workloadSubnets = zoned('workload');
    this.endpointSubnets = zoned('endpoints');
    this.attach(environment, vpc, isolated, subnets);
    this.recordFlows(environment, vpc, keys);
  }

  private makeSubnet(environment: string, vpc: CfnVPC, plan: SubnetPlan): CfnSubnet {
    return new CfnSubnet(this, `${pascal(plan.name)}Subnet`, {
      vpcId: vpc.ref,
      availabilityZoneId: plan.zone,
      cidrBlock: plan.cidr,
      mapPublicIpOnLaunch: false,
      tags: [{ key: 'Name', value: `${environment}-${plan.name}` }],
    });
  }

  private associate(plan: SubnetPlan, subnet: CfnSubnet, routes: CfnRouteTable): void {
    new CfnSubnetRouteTableAssociation(this, `${pascal(plan.name)}Routes`, {
      subnetId: subnet.ref,
      routeTableId: routes.ref,
    });
  }

  /** The way to staff networks, and to nothing else. */
  private attach(
    { asked, blueprint }: AwsEnvironment,
    vpc: CfnVPC,
    isolated: CfnRouteTable,
    subnets: readonly { plan: SubnetPlan; subnet: CfnSubnet }[],
  ): void {
    if (asked.connectivity === undefined) return;
    const { transitGatewayId, staffCidrs } = asked.connectivity;
    const own = subnets.filter(({ plan }) => plan.purpose === 'attachment');
    const attachment = new CfnTransitGatewayVpcAttachment(this, 'TransitGatewayAttachment', {
      transitGatewayId,
      vpcId: vpc.ref,
      subnetIds: own.map(({ subnet }) => subnet.ref),
      options: { DnsSupport: 'enable', Ipv6Support: 'disable', ApplianceModeSupport: 'disable' },
      tags: [{ key: 'Name', value: blueprint.environment.name }],
    });
    const local = new CfnRouteTable(this, 'AttachmentRoutes', { vpcId: vpc.ref });
    for (const { plan, subnet } of own) this.associate(plan, subnet, local);
    for (const cidr of staffCidrs) {
      const route = new CfnRoute(this, `StaffRoute${cidr.replace(/\D/g, '-')}`, {
        routeTableId: isolated.ref,
        destinationCidrBlock: cidr,
        transitGatewayId,
      });
      route.addResourceDependency(attachment);
    }
  }

  private recordFlows({ blueprint }: AwsEnvironment, vpc: CfnVPC, keys: EnvironmentKeys): void {
    const { environment, logging } = blueprint;
    const log = new KeptLogGroup(this, 'FlowLogGroup', {
      logGroupName: logGroupName(environment, 'audit', 'network-flows'),
      keyArn: keys.audit.in(this),
      retentionDays: logging.auditRetentionDays,
    });
    const role = new CfnRole(this, 'FlowLogRole', {
      description: 'Lets VPC flow logs write to their log group.',
      assumeRolePolicyDocument: trustServiceFor(
        'vpc-flow-logs.amazonaws.com',
        environment.account,
        `arn:aws:ec2:${environment.region}:${environment.account}:vpc-flow-log/*`,
      ),
      policies: [
        {
          policyName: 'write',
          policyDocument: policyDocument({
            Sid: 'WriteFlows',
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
            Resource: [log.arn, `${log.arn}:log-stream:*`],
          }),
        },
      ],
    });
    const flows = new CfnFlowLog(this, 'FlowLog', {
      resourceType: 'VPC',
      resourceId: vpc.ref,
      trafficType: 'ALL',
      logDestinationType: 'cloud-watch-logs',
      logGroupName: log.logGroupName,
      deliverLogsPermissionArn: role.attrArn,
      maxAggregationInterval: 60,
    });
    flows.node.addDependency(log);
  }
}

/** `workload-az1` becomes `WorkloadAz1`, as logical ids are written. */
function pascal(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_match, _gap, letter: string) => letter.toUpperCase());
}
