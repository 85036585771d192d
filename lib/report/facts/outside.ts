import { ask, textOf } from '../../template';
import type { Answer, Resource, Templates } from '../../template';
import type { OutsideRow } from './network';
import { isArm } from './network-ways';
import { addressOf, nameOf, NOT_SAID, say } from './network-words';
import { OUTSIDE_AWS } from './outside-aws';
import { OUTSIDE_AZURE } from './outside-azure';
import type { Keeping, OutsideKind } from './outside-kind';

type State = 'kept' | 'not' | 'open';

/** What runs outside the environment's networks. That nothing can reach it from there is another question. */
export function readOutside(templates: Templates): OutsideRow[] {
  return [...OUTSIDE_AWS, ...OUTSIDE_AZURE].flatMap((kind) =>
    kind.types.flatMap((type) =>
      resourcesOf(type, templates).flatMap((resource) => rowsOf(resource, kind, templates)),
    ),
  );
}

function resourcesOf(type: string, templates: Templates): readonly Resource[] {
  return type.startsWith('Microsoft.')
    ? templates.ofType('azapi_resource').filter(({ properties }) => isArm(properties, type))
    : templates.ofType(type);
}

function rowsOf(resource: Resource, kind: OutsideKind, templates: Templates): OutsideRow[] {
  const row = (certain: boolean, group: readonly Keeping[]): OutsideRow => ({
    what: kind.what,
    name: nameOf(resource),
    resource: addressOf(resource),
    property: group[0]?.[0].replace('[]', '') ?? '',
    got: group.map(([path]) => gotOf(resource, path, templates)).find((text) => text !== '') ?? '',
    certain: certain && kind.unread === undefined,
  });
  if (kind.kept.length === 0) return [row(true, [])];
  const isJoined = isKeptApart(resource, kind, templates);
  const found = kind.kept.map((group, index): readonly [State, readonly Keeping[]] => [
    isJoined && index === 0 ? 'kept' : either(group.map((keeping) => stateOf(resource, keeping))),
    group,
  ]);
  const loose = found.find(([state]) => state === 'not') ?? found.find(([state]) => state === 'open');
  return loose === undefined ? [] : [row(loose[0] === 'not', loose[1])];
}

function isKeptApart(resource: Resource, { apart }: OutsideKind, templates: Templates): boolean {
  return templates
    .mentionsOf(resource)
    .some(({ from, path }) => from.type === apart?.type && path === apart.path);
}

function either(states: readonly State[]): State {
  return states.includes('kept') ? 'kept' : states.includes('open') ? 'open' : 'not';
}

function stateOf({ properties }: Resource, [path, says]: Keeping): State {
  const states = ask(properties, path).map((answer) => stateOfAnswer(answer, says));
  const [first] = states;
  return first !== undefined && states.every((state) => state === first) ? first : 'open';
}

/** A list of subnets that deployment fills in keeps it, where the template has the block that it is in. */
function stateOfAnswer({ path, value }: Answer, says: RegExp): State {
  if (value.kind === 'absent') return 'not';
  if (value.kind === 'unknown') return value.likely === undefined && path.includes('.') ? 'kept' : 'open';
  return says.test(textOf(value) ?? '') ? 'kept' : 'not';
}

function gotOf(resource: Resource, path: string, templates: Templates): string {
  const said = ask(resource.properties, path).map(
    ({ value }) => say(value, resource, templates) || 'nothing',
  );
  const distinct = [...new Set(said)];
  return distinct.every((text) => text === 'nothing') ? '' : distinct.join(' or ') || NOT_SAID;
}
