import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

type Ingress = CfnSecurityGroup.IngressProperty;
type Egress = CfnSecurityGroup.EgressProperty;

/** S3’s managed prefix list in London. The same in every account; it is where the S3 gateway endpoint leads. */
const S3_PREFIX_LIST = 'pl-7ca54015';

/**
 * EC2 opens all egress of a group that states none. A rule that matches nothing keeps it shut.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
 */
const NOWHERE: Egress = {
  ipProtocol: 'icmp',
  fromPort: 252,
  toPort: 86,
  cidrIp: '255.255.255.255/32',
  description: 'nowhere',
};

/** A security group that states both directions, so that nothing is left at EC2's open default. */
export function closedSecurityGroup(
  scope: Construct,
  id: string,
  {
    vpcId,
    description,
    ingress,
    egress,
  }: { vpcId: string; description: string; ingress: Ingress[]; egress: Egress[] },
): CfnSecurityGroup {
  return new CfnSecurityGroup(scope, id, {
    groupDescription: description,
    vpcId,
    securityGroupIngress: ingress,
    securityGroupEgress: egress.length > 0 ? egress : [NOWHERE],
  });
}

export function httpsFrom(cidr: string): Ingress {
  return { ipProtocol: 'tcp', fromPort: 443, toPort: 443, cidrIp: cidr, description: `HTTPS from ${cidr}` };
}

export function httpsToBuckets(): Egress {
  return {
    ipProtocol: 'tcp',
    fromPort: 443,
    toPort: 443,
    destinationPrefixListId: S3_PREFIX_LIST,
    description: 'HTTPS to S3 in the Region',
  };
}
