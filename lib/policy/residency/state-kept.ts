import { ask } from '../../template';
import type { Template, Templates } from '../../template';
import type { Cloud } from '../../values';
import type { Check, Fault } from '../control';
import { holdsState } from '../state-store';

/**
 * In an environment that is judged whole, root modules keep their state in a backend. Without one it is a file wherever
 * somebody happens to apply, with every secret in it. Only the root that makes the store cannot keep its state there yet.
 */
export function stateIsKept(cloud: Cloud): Check {
  return (templates, { asked }) =>
    asked?.cloud !== cloud
      ? []
      : templates.all
          .filter((template) => isRoot(template) && isLocal(template) && !makesStore(template, templates))
          .map(({ name, file }): Fault => ({
            subject: {
              address: 'terraform.backend',
              type: 'backend',
              stack: name,
              origin: { file, keys: ['terraform'] },
            },
            path: 'backend',
            verdict: 'cannot-tell',
            got: 'a file of whoever applies, wherever that is',
            expected: 'a backend in the UK for the state of what is made',
          }));
}

/** A module that others call says neither backend nor providers: those are its caller's. */
function isRoot({ format, providers, resources }: Template): boolean {
  return (
    format === 'terraform' &&
    resources.some(({ mode }) => mode === 'managed') &&
    [...providers.keys()].some((name) => !name.includes('.module.'))
  );
}

/** A plan has no such block, and does not say where its state is. */
function isLocal({ terraform }: Template): boolean {
  const said = terraform.flatMap((block) => ['cloud', 'backend'].flatMap((name) => ask(block, name)));
  return (
    terraform.length > 0 &&
    said.every(
      ({ value }) =>
        value.kind === 'absent' || (value.kind === 'map' && [...value.entries.keys()].join() === 'local'),
    )
  );
}

function makesStore({ resources }: Template, templates: Templates): boolean {
  return resources.some((resource) => holdsState(resource, templates));
}
