import type { Answer, Resource, Templates } from '../template';
import type { Context, Fault } from './control';
import { judge } from './requirement';
import type { Requirement } from './requirement';

/** Judges a part of a resource, such as one item of a list, that was found at a path. */
export function judgePart(
  row: Omit<Requirement, 'types' | 'when'>,
  resource: Resource,
  part: Answer,
  templates: Templates,
  context: Context,
): Fault[] {
  const alone = { kind: 'map', entries: new Map([['part', part.value]]) } as const;
  const path = row.path === '' ? 'part' : `part.${row.path}`;
  return judge({ ...row, path }, { ...resource, properties: alone }, templates, context).map((fault) => ({
    ...fault,
    subject: resource,
    path: [part.path, fault.path.slice('part.'.length)].filter((step) => step !== '').join('.'),
  }));
}
