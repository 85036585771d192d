import { CfnVPCEndpoint } from 'aws-cdk-lib/aws-ec2';
import type { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { AwsEnvironment } from '../environment';
import { policyDocument } from '../policy-document';
import type { Network } from './network';
import { endpointStatements, privateServicesFor } from './private-services';
import { closedSecurityGroup, httpsFrom } from './security-group';

/** A VPC endpoint for each AWS service that the environment calls, and for no other. */
export class PrivateEndpoints extends Construct {
  constructor(scope: Construct, id: string, { blueprint, estate }: AwsEnvironment, network: Network) {
    super(scope, id);
    const { region } = blueprint.environment;
    const callers = [network.cidr, ...blueprint.network.staffCidrs];
    const securityGroup = closedSecurityGroup(this, 'SecurityGroup', {
      vpcId: network.vpcId.in(this),
      description: 'VPC endpoints: HTTPS from the network and from staff networks.',
      ingress: callers.map(httpsFrom),
      egress: [],
    });
    for (const service of privateServicesFor(blueprint)) {
      const common = {
        serviceName: `com.amazonaws.${region}.${service.service}`,
        vpcId: network.vpcId.in(this),
        policyDocument: policyDocument(...endpointStatements(service, blueprint, estate.organisation.id)),
      };
      const title = service.service.replace(/(^|[.-])([a-z0-9])/g, (_match, _gap, letter: string) =>
        letter.toUpperCase(),
      );
      if (service.kind === 'gateway') {
        new CfnVPCEndpoint(this, title, {
          ...common,
          vpcEndpointType: 'Gateway',
          routeTableIds: network.routeTableIds.map((routes) => routes.in(this)),
        });
      } else {
        this.makeInterface(title, common, network, securityGroup);
      }
    }
  }

  private makeInterface(
    title: string,
    common: { serviceName: string; vpcId: string; policyDocument: unknown },
    network: Network,
    securityGroup: CfnSecurityGroup,
  ): void {
    new CfnVPCEndpoint(this, title, {
      ...common,
      vpcEndpointType: 'Interface',
      // The service's ordinary name resolves to the endpoint, so no program has to be told.
      privateDnsEnabled: true,
      subnetIds: network.endpointSubnets.map((subnet) => subnet.id.in(this)),
      securityGroupIds: [securityGroup.attrGroupId],
    });
  }
}
