import { CONTROLS } from '../../lib/policy';
import type { Control } from '../../lib/policy';

/** The controls that hold each obligation, which are asked first. A kill by any other counts, and is shown as such. */
const CONTROLS_FOR: Readonly<Record<string, readonly string[]>> = {
  'model-routing': ['uk-model-routing', 'uk-model-grants'],
  'uk-regions': ['uk-regions', 'uk-replication', 'uk-destinations'],
  'public-ingress': ['no-public-ingress', 'no-foreign-trust'],
  egress: ['no-internet-egress'],
  'private-endpoints': ['private-endpoints', 'private-access', 'asked-is-made'],
  'customer-keys': ['customer-managed-keys'],
  'key-care': ['key-custody', 'no-foreign-trust'],
  tls: ['encrypted-in-transit', 'instance-metadata'],
  logging: ['logging-present'],
  retention: ['log-retention'],
  immutability: ['logs-immutable', 'pinned-images', 'stateful-kept'],
  deletion: ['stateful-kept'],
  'least-privilege': ['least-privilege', 'no-shared-credentials'],
  'foreign-trust': ['no-foreign-trust'],
  'local-auth': ['no-shared-credentials'],
  guardrails: ['guardrails-on-models'],
  images: ['pinned-images'],
  'weights-and-telemetry': ['verified-weights', 'no-telemetry'],
  tags: ['accountable-tags'],
  budget: ['monthly-budget'],
  'as-asked': ['asked-is-made'],
  secrets: ['no-secrets'],
};

export function controlsFor(obligation: string): Control[] {
  return CONTROLS.filter(({ id }) => CONTROLS_FOR[obligation]?.includes(id));
}
