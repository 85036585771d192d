import { ask } from '../../template';
import type { Resource } from '../../template';

/** The type of a resource, in Azure's own words where the template uses them, API version and all. */
export function typeOf(resource: Resource): string {
  const [answer] = ask(resource.properties, 'type');
  const said = answer?.value.kind === 'known' ? String(answer.value.value) : '';
  return resource.type.startsWith('azapi_') ? said : resource.type;
}
