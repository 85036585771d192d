import { ask } from '../template';
import type { Resource, Templates } from '../template';

/** Where each store of Terraform's state says its name, and where backends name it. */
const STORES: ReadonlyMap<string, readonly [own: string, backend: string]> = new Map([
  ['azurerm_storage_account', ['name', 'backend.azurerm.storage_account_name']],
  ['aws_s3_bucket', ['bucket', 'backend.s3.bucket']],
]);

/** Whether Terraform keeps its own state in a resource, as the backend of some root module says. */
export function holdsState({ type, properties }: Resource, templates: Templates): boolean {
  const [own, backend] = STORES.get(type) ?? [];
  if (own === undefined || backend === undefined) return false;
  const [name] = ask(properties, own);
  if (name?.value.kind !== 'known') return false;
  const text = name.value.value;
  return templates.all.some(({ terraform }) =>
    terraform.some((block) =>
      ask(block, backend).some(({ value }) => value.kind === 'known' && value.value === text),
    ),
  );
}
