import type { Resource, Templates } from '../../template';
import type { Context, Fault } from '../control';
import { judge } from '../requirement';
import type { Requirement } from '../requirement';

/** Judges what is said about a resource and not of it: `DeletionPolicy`, `lifecycle`. */
export function judgeSettings(
  row: Omit<Requirement, 'types' | 'when'>,
  resource: Resource,
  templates: Templates,
  context: Context,
): Fault[] {
  return judge(row, { ...resource, properties: resource.settings }, templates, context).map((fault) => ({
    ...fault,
    subject: resource,
  }));
}

/** A fault on a resource for something that is not there. Modules that were not read may make it. */
export function missing(resource: Resource, path: string, expected: string, templates: Templates): Fault {
  const { unread } = templates.templateOf(resource);
  return {
    subject: resource,
    path,
    verdict: unread.length === 0 ? 'broken' : 'cannot-tell',
    got: unread.length === 0 ? 'nothing' : `nothing that can be read here: ${unread[0]?.why ?? ''}`,
    expected,
  };
}
