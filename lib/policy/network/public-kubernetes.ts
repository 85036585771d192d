import { ask, textOf } from '../../template';
import type { Answer, Resource, Templates, Value } from '../../template';
import type { Check, Fault } from '../control';

const SERVICES = ['kubernetes_service', 'kubernetes_service_v1'];
const INGRESSES = ['kubernetes_ingress', 'kubernetes_ingress_v1'];
const MANIFESTS = ['kubernetes_manifest', 'kubectl_manifest'];

const INTERNAL =
  'a load balancer inside the network, by its annotation: the cloud makes one on the internet otherwise';
const CLOSED = 'internal: the load balancer is on the internet';

/** What keeps the load balancer of a service off the internet, as each cloud has it. */
const KEEPS_IN: readonly (readonly [annotation: string, value: RegExp])[] = [
  ['service.beta.kubernetes.io/azure-load-balancer-internal', /^true$/i],
  ['service.beta.kubernetes.io/aws-load-balancer-scheme', /^internal$/i],
  ['service.beta.kubernetes.io/aws-load-balancer-internal', /^(true|0\.0\.0\.0\/0)$/i],
];
const SCHEME = 'alb.ingress.kubernetes.io/scheme';

/** Services and ways in of Kubernetes, which have the cloud make load balancers. */
export const noPublicKubernetes: Check = (templates) => [
  ...ofTypes(SERVICES, templates).flatMap((resource) => judgeService(resource, resource.properties, '')),
  ...ofTypes(INGRESSES, templates).flatMap((resource) => judgeIngress(resource, resource.properties, '')),
  ...ofTypes(MANIFESTS, templates).flatMap((resource) =>
    ask(resource.properties, 'manifest').flatMap(({ path, value }) => [
      ...(kindOf(value) === 'Service' ? judgeService(resource, value, `${path}.`) : []),
      ...(kindOf(value) === 'Ingress' ? judgeIngress(resource, value, `${path}.`) : []),
    ]),
  ),
];

function ofTypes(types: readonly string[], templates: Templates): Resource[] {
  return types.flatMap((type) => templates.ofType(type));
}

function kindOf(manifest: Value): string | undefined {
  const [kind] = ask(manifest, 'kind');
  return kind === undefined ? undefined : textOf(kind.value);
}

function judgeService(subject: Resource, body: Value, prefix: string): Fault[] {
  return ask(body, 'spec.type')
    .filter(({ value }) => textOf(value) === 'LoadBalancer')
    .flatMap(({ path }): Fault[] => {
      const annotations = ask(body, 'metadata.annotations');
      if (annotations.some((each) => KEEPS_IN.some(([name, test]) => says(each, name, test)))) return [];
      const isKnown = annotations.every(({ value }) => value.kind === 'map' || value.kind === 'absent');
      return [
        {
          subject,
          path: `${prefix}${path}`,
          verdict: isKnown ? 'broken' : 'cannot-tell',
          got: "'LoadBalancer'",
          expected: INTERNAL,
        },
      ];
    });
}

function judgeIngress(subject: Resource, body: Value, prefix: string): Fault[] {
  return ask(body, 'metadata.annotations')
    .filter((each) => says(each, SCHEME, /^internet-facing$/i))
    .map(({ path }) => ({
      subject,
      path: `${prefix}${path}.${SCHEME}`,
      verdict: 'broken',
      got: "'internet-facing'",
      expected: CLOSED,
    }));
}

/** Names of annotations have dots, so they are no paths. */
function says({ value }: Answer, name: string, test: RegExp): boolean {
  if (value.kind !== 'map') return false;
  const entry = value.entries.get(name);
  return entry !== undefined && test.test(textOf(entry) ?? '');
}
