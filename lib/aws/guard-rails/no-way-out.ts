import { policyDocument } from '../policy-document';
import type { PolicyDocument } from '../policy-document';
import { DEPLOYMENT_ROLES } from './deployment-roles';

/** Nobody opens a network to the internet, or an account to the outside. */
export function noWayOut(): PolicyDocument {
  return policyDocument(
    {
      Sid: 'DenyInternet',
      Effect: 'Deny',
      Action: [
        'ec2:AllocateAddress',
        'ec2:AttachInternetGateway',
        'ec2:CreateEgressOnlyInternetGateway',
        'ec2:CreateInternetGateway',
        'ec2:CreateNatGateway',
        'ec2:CreateVpcBlockPublicAccessExclusion',
        'ec2:CreateVpcPeeringConnection',
        'globalaccelerator:*',
        'lambda:CreateFunctionUrlConfig',
      ],
      Resource: '*',
    },
    {
      Sid: 'DenyReopening',
      Effect: 'Deny',
      Action: [
        'ec2:DisableSnapshotBlockPublicAccess',
        'ec2:ModifyVpcBlockPublicAccessOptions',
        's3:PutAccountPublicAccessBlock',
      ],
      Resource: '*',
      Condition: {
        ArnNotLike: {
          'aws:PrincipalArn': DEPLOYMENT_ROLES,
        },
      },
    },
    {
      Sid: 'DenyLeaving',
      Effect: 'Deny',
      Action: ['organizations:LeaveOrganization', 'account:EnableRegion'],
      Resource: '*',
    },
    {
      Sid: 'DenySharingOutside',
      Effect: 'Deny',
      Action: ['ram:CreateResourceShare', 'ram:UpdateResourceShare'],
      Resource: '*',
      Condition: { Bool: { 'ram:RequestedAllowsExternalPrincipals': 'true' } },
    },
  );
}
