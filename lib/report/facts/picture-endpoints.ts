import type { EndpointRow } from './network';
import { addressOf } from './network-words';
import type { PictureEdge, PictureNode } from './picture';
import { OUTSIDE } from './picture-outside';
import type { Thing } from './picture-things';
import { zoneOf } from './picture-zones';
import type { Zone } from './picture-zones';

interface Led {
  readonly from: string;
  readonly endpoint: EndpointRow;
}

/** Endpoints in the same subnets are one node: what they lead to is what sets them apart. */
export function endpointNodes(
  endpoints: readonly EndpointRow[],
  zones: readonly Zone[],
): { nodes: readonly PictureNode[]; edges: readonly Led[] } {
  const places = new Map<string, EndpointRow[]>();
  for (const endpoint of endpoints) {
    const zone = zoneOf(endpoint.subnets[0] ?? '', zones);
    const gateways = zones[0]?.group.within ?? OUTSIDE.id;
    const place = zone?.group.id ?? (endpoint.subnets.length === 0 ? gateways : OUTSIDE.id);
    const key = `${place} | ${endpoint.kind}`;
    places.set(key, [...(places.get(key) ?? []), endpoint]);
  }
  const gathered = [...places].map(([key, rows]) => ({ key, group: key.split(' | ')[0] ?? '', rows }));
  return {
    nodes: gathered.map(({ key, group, rows }) => ({
      id: `endpoints ${key}`,
      what:
        rows.length === 1
          ? (rows[0]?.kind ?? '')
          : `${String(rows.length)} ${(rows[0]?.kind ?? '').toLowerCase()}s`,
      name: group === OUTSIDE.id ? [...new Set(rows.flatMap(({ subnets }) => subnets))].join(', ') : '',
      lines: rows.map(({ service }) => shortOf(service)),
      group,
      resource: rows[0]?.resource ?? '',
    })),
    edges: gathered.flatMap(({ key, rows }) =>
      rows.map((endpoint) => ({ from: `endpoints ${key}`, endpoint })),
    ),
  };
}

/** `com.amazonaws.eu-west-2.s3` is `s3`. */
function shortOf(service: string): string {
  return service.replace(/^com\.amazonaws\.[a-z]+-[a-z]+-\d\./, '');
}

/** Services of AWS, and what of them an environment has. */
const BEHIND: Readonly<Record<string, RegExp>> = {
  s3: /^AWS::S3::/,
  kms: /^AWS::KMS::/,
  logs: /^AWS::Logs::/,
  'ecr.dkr': /^AWS::ECR::/,
  'ecr.api': /^AWS::ECR::/,
  'sagemaker.runtime': /^AWS::SageMaker::/,
  'bedrock-runtime': /^AWS::Bedrock::/,
  dynamodb: /^AWS::DynamoDB::/,
  sns: /^AWS::SNS::/,
  lambda: /^AWS::Lambda::/,
};

/** What of an environment an endpoint leads to. */
export function ledTo({ from, endpoint }: Led, made: readonly Thing[]): PictureEdge[] {
  const service = shortOf(endpoint.service);
  const kind = service.split(' (')[0] ?? '';
  const pattern = Object.hasOwn(BEHIND, service) ? BEHIND[service] : undefined;
  return made
    .filter(
      ({ id, name, resource, parts }) =>
        id === endpoint.target ||
        (endpoint.target === undefined && name === kind && resource.type.startsWith('azurerm')) ||
        parts.some((part) => addressOf(part) === endpoint.target) ||
        pattern?.test(resource.type) === true,
    )
    .map(({ id }) => ({
      from,
      to: id,
      kind: 'endpoint',
      label: service === kind ? service : '',
    }));
}
