import { HOLE, textOf } from '../../template';
import type { Possible } from '../../template';
import type { Statement } from '../statements';
import { matchesWildcard } from '../../values';

/** What has a prompt processed. Who may make profiles or start batches of prompts may route them too. */
const CALLS = [
  'bedrock:InvokeModel',
  'bedrock:InvokeModelWithResponseStream',
  'bedrock:CreateModelInvocationJob',
];

/** Whether a pattern of actions takes in having a prompt processed. */
export function matchesCall(pattern: Possible): boolean {
  const text = textOf(pattern)?.replaceAll(HOLE, '*').toLowerCase();
  return text !== undefined && CALLS.some((call) => matchesWildcard(text, call.toLowerCase()));
}

export function callsModels({ actions, notActions }: Statement): boolean {
  return actions.some(matchesCall) || (notActions.length > 0 && !notActions.some(matchesCall));
}

/** The name of the property that says what a statement is for. */
export function pathOf({ resource, notResources }: Statement): string {
  if (resource.mode === 'data') return notResources.length > 0 ? 'not_resources' : 'resources';
  return notResources.length > 0 ? 'NotResource' : 'Resource';
}
