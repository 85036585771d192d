import {
  CfnFirewallDomainList,
  CfnFirewallRuleGroup,
  CfnFirewallRuleGroupAssociation,
  CfnResolverQueryLoggingConfig,
  CfnResolverQueryLoggingConfigAssociation,
} from 'aws-cdk-lib/aws-route53resolver';
import { Construct } from 'constructs';
import type { AwsEnvironment } from '../environment';
import type { EnvironmentKeys } from '../keys';
import { KeptLogGroup } from '../kept-log-group';
import { logGroupName } from '../names';

/**
 * Names that workloads may look up: AWS services of the Region and machines of the network. Everything else is
 * answered as if it did not exist, because a look-up is a way out even where no packet has one. If the firewall
 * cannot answer, neither does anything else: failing closed is Route 53's default, and London's CloudFormation has
 * no type to say it with.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-configuration.html
 */
export class DnsFirewall extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { blueprint }: AwsEnvironment,
    vpcId: string,
    keys: EnvironmentKeys,
  ) {
    super(scope, id);
    const { environment, logging } = blueprint;
    const { name, region } = environment;
    const allowed = new CfnFirewallDomainList(this, 'AllowedNames', {
      name: `${name}-allowed`,
      domains: [
        `*.${region}.amazonaws.com`,
        `*.${region}.api.aws`,
        `*.${region}.compute.internal`,
        `*.${region}.eks.amazonaws.com`,
      ],
    });
    const everything = new CfnFirewallDomainList(this, 'EveryName', {
      name: `${name}-everything`,
      domains: ['*'],
    });
    const rules = new CfnFirewallRuleGroup(this, 'Rules', {
      name,
      firewallRules: [
        { priority: 100, action: 'ALLOW', firewallDomainListId: allowed.attrId },
        {
          priority: 200,
          action: 'BLOCK',
          blockResponse: 'NXDOMAIN',
          firewallDomainListId: everything.attrId,
        },
      ],
    });
    new CfnFirewallRuleGroupAssociation(this, 'Association', {
      name,
      firewallRuleGroupId: rules.attrId,
      vpcId,
      priority: 101,
      mutationProtection: environment.production ? 'ENABLED' : 'DISABLED',
    });

    const log = new KeptLogGroup(this, 'QueryLogGroup', {
      logGroupName: logGroupName(environment, 'audit', 'dns-queries'),
      keyArn: keys.audit.in(this),
      retentionDays: logging.auditRetentionDays,
    });
    const queries = new CfnResolverQueryLoggingConfig(this, 'QueryLog', { name, destinationArn: log.arn });
    queries.node.addDependency(log);
    new CfnResolverQueryLoggingConfigAssociation(this, 'QueryLogAssociation', {
      resolverQueryLogConfigId: queries.ref,
      resourceId: vpcId,
    });
  }
}
