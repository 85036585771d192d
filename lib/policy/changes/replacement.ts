import { replacementRule, whatItHolds } from '../../catalogue';
import type { Change, PropertyChange } from '../../template';
import type { Judgement, Replacement } from './judgement';
import { kindOf, withoutPlaces } from './judgement';

/** About a resource, not of it: what changes there builds nothing anew. */
const SETTINGS =
  /^(DeletionPolicy|UpdateReplacePolicy|UpdatePolicy|CreationPolicy|Condition|lifecycle|provider|timeouts|count|for_each|tags|Tags)(\.|\[|$)/;
const PARTS = /^(stack|terraform|provider\..*)$/;

/** Whether the cloud makes a changed resource anew, and which property does that. */
export function replacementOf(change: Change): Replacement | undefined {
  if (change.kind !== 'changed' || PARTS.test(change.type) || change.after?.mode === 'data') return undefined;
  const isCloudFormation = change.type.startsWith('AWS::');
  if (change.renamedFrom !== undefined) {
    return {
      certain: isCloudFormation,
      path: '',
      reason: isCloudFormation
        ? `its logical id was ${change.renamedFrom}: CloudFormation makes a new one and deletes the old`
        : `its address was ${change.renamedFrom}: Terraform makes a new one and destroys the old, unless a moved block says that they are one`,
    };
  }
  const found = change.properties
    .filter(({ path }) => !SETTINGS.test(path))
    .flatMap((property) => ruleOf(change, property) ?? []);
  return found.find(({ certain }) => certain) ?? found[0];
}

function ruleOf({ type }: Change, { path }: PropertyChange): Replacement | undefined {
  const name = withoutPlaces(path);
  const { replaces, source } = replacementRule(type, name);
  if (replaces === 'no') return undefined;
  const said = source === undefined ? '' : ` (${source.document}${source.verified ? '' : ', unverified'})`;
  if (replaces === 'unknown')
    return { certain: false, path, reason: `how ${type} takes a change of ${name} is not in our tables` };
  return {
    certain: replaces === 'yes',
    path,
    reason: `a change of ${name} ${replaces === 'yes' ? 'replaces' : 'may replace'} ${type}${said}`,
  };
}

/** What is lost when the old one goes. */
export function lossByReplacement(change: Change, replacement: Replacement | undefined): Judgement[] {
  const held = whatItHolds(kindOf(change));
  if (replacement === undefined || held === undefined) return [];
  const verb = replacement.certain ? 'is replaced' : 'may be replaced';
  return [
    {
      grade: 'loses-data',
      path: replacement.path,
      reason: `${verb}, and the new one starts without ${held}; ${safetyOf(change, 'UpdateReplacePolicy')}`,
    },
  ];
}

/** What stands between a resource that goes and what it holds. */
export function safetyOf(
  { type, before, after }: Change,
  policy: 'DeletionPolicy' | 'UpdateReplacePolicy',
): string {
  const resource = policy === 'DeletionPolicy' ? before : after;
  if (type.startsWith('AWS::')) {
    const said = resource?.settings.entries.get(policy);
    const value = said?.kind === 'known' ? String(said.value) : 'absent';
    if (value === 'Retain' || value === 'RetainExceptOnCreate')
      return `${policy} ${value} leaves the old one in the account, where no template manages it`;
    if (value === 'Snapshot') return 'a snapshot of it is kept';
    return `${policy} is ${value}, so the old one is deleted where the service allows it`;
  }
  const lifecycle =
    resource?.settings.entries.get('lifecycle') ?? resource?.properties.entries.get('lifecycle');
  const text = JSON.stringify(lifecycle?.kind === 'map' ? [...lifecycle.entries] : (lifecycle ?? ''));
  if (!/prevent_destroy.*true/.test(text)) return 'nothing in the template refuses it';
  return policy === 'DeletionPolicy'
    ? 'its prevent_destroy goes with it, so Terraform does not refuse'
    : 'prevent_destroy makes Terraform refuse as long as it stands';
}
