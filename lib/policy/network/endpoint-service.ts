import { ask, HOLE, textOf } from '../../template';
import type { Resource } from '../../template';

/** What makes a private way to a service of AWS. */
export const ENDPOINTS = ['AWS::EC2::VPCEndpoint', 'aws_vpc_endpoint'];

/** `ecr.api` of `com.amazonaws.eu-west-2.ecr.api`; undefined for what is not known or a service of somebody else's. */
export function serviceOf({ properties }: Resource): string | undefined {
  const [name] = ['ServiceName', 'service_name']
    .flatMap((path) => ask(properties, path))
    .flatMap(({ value }) => (value.kind === 'absent' ? [] : [textOf(value) ?? HOLE]));
  if (name === undefined || name.startsWith('com.amazonaws.vpce.')) return undefined;
  return new RegExp(`^(?:com|uk)\\.amazonaws\\.(?:[a-z]{2}-[a-z]+-\\d|${HOLE})\\.(.+)$`).exec(name)?.[1];
}
