import { pointsAt } from '../../policy';
import { ask, textOf, valueAt } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import { placeOf, worded } from './allowance';
import type { Who } from './allowance';

/** Whom an object id of Entra ID names: an identity that the templates make, or somebody by id. */
export function azureWho(principal: Value, from: Resource, templates: Templates): Who {
  const [first] = ask(principal, '');
  if (first === undefined || first.value.kind === 'absent')
    return { name: 'the template does not say', kind: 'not said', outside: 'not said' };
  const { value } = first;
  const target = value.kind === 'reference' ? templates.target(value, from) : undefined;
  if (target?.mode === 'managed') return madeIdentity(target);
  const type = textOf(valueAt(from.properties, 'principal_type'));
  const known = value.kind === 'known' ? String(value.value) : undefined;
  if (known === undefined) return { name: worded(value), kind: 'not said', outside: outsideOf(from) };
  return {
    name: type === undefined || type === 'undefined' ? known : `${type.toLowerCase()} ${known}`,
    kind: 'identity',
    outside: outsideOf(from),
  };
}

export function madeIdentity(resource: Resource): Who {
  const name = valueAt(resource.properties, 'name');
  return {
    name: name.kind === 'known' ? String(name.value) : resource.address,
    kind: 'identity',
    resource: placeOf(resource),
    outside: 'no',
  };
}

/** An object id says nothing of its tenant, but an assignment has to say when it is another's. */
function outsideOf(from: Resource): Who['outside'] {
  const delegated = valueAt(from.properties, 'delegated_managed_identity_resource_id');
  return delegated.kind === 'absent' ? 'no' : 'yes';
}

/** The identity that a credential is for, by its id. */
export function identityAt(value: Value, from: Resource, templates: Templates): string {
  const made = templates
    .ofType('azurerm_user_assigned_identity')
    .find((identity) => pointsAt(value, identity, from, templates) === 'yes');
  if (made !== undefined) return madeIdentity(made).name;
  const [first] = ask(value, '');
  return first === undefined ? 'the template does not say' : worded(first.value);
}
