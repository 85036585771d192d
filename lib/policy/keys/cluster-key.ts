import { ask, referencesIn } from '../../template';
import type { Resource, Templates } from '../../template';

/**
 * Whether a key is what a cluster encrypts its secrets with. A cluster holds on to the version of its key that it was
 * given, and loses its secrets when that ends; key and cluster come and go together.
 * @see Azure Kubernetes Service documentation, Key Management Service etcd encryption
 */
export function isClusterKey(key: Resource, templates: Templates): boolean {
  return templates.ofType('azurerm_kubernetes_cluster').some((cluster) =>
    ask(cluster.properties, 'key_management_service.key_vault_key_id')
      .flatMap(({ value }) => referencesIn(value))
      .some(({ reference }) => {
        const target = templates.target(reference, cluster);
        return target?.address === key.address && target.stack === key.stack;
      }),
  );
}
