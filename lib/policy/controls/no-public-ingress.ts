import type { Control } from '../control';
import { noOpenBuckets } from '../network/open-buckets';
import { noOpenPolicies } from '../network/open-policies';
import { noPublicKubernetes } from '../network/public-kubernetes';
import { noPublicServicesAws } from '../network/public-services-aws';
import { noPublicServicesAzure } from '../network/public-services-azure';
import { noPublicServerless } from '../network/serverless-ingress';
import { ingressFromPrivateNetworks } from '../network/security-group-rules';
import { inboundFromPrivateNetworks } from '../network/security-rules';
import { all } from '../requirement';

export const noPublicIngress: Control = {
  id: 'no-public-ingress',
  title: 'Nothing can be reached from the internet',
  why: 'A model, its prompts and the machines that run it are for staff on private networks; what faces the internet is attacked from it.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '11, External interface protection' },
    { document: 'NCSC cloud security principles', clause: '1, Data in transit protection' },
  ],
  traps: ['S-NW-02', 'S-NW-03'],
  severity: 'high',
  ncsc: ['1', '11'],
  caf32: ['B4.a', 'B5.b'],
  caf40: ['B4.a', 'B5.b'],
  aiCode: ['6'],
  remediation: 'Close the public endpoint and use a private endpoint in the environment’s network.',
  aws: all(
    ingressFromPrivateNetworks,
    noPublicServicesAws,
    noPublicServerless,
    noOpenBuckets,
    noOpenPolicies,
  ),
  azure: all(inboundFromPrivateNetworks, noPublicServicesAzure, noPublicKubernetes),
};
