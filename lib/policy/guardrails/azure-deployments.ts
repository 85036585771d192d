import { ask, valueAt } from '../../template';
import type { Possible, Resource, Templates, Value } from '../../template';
import { azapiOf, bodyOf } from '../azapi';
import type { Check, Fault } from '../control';
import { faultOf, judgeText, textsIn } from '../judge-text';
import { contentPolicies } from './azure-content-policies';
import type { Verdict } from '../requirement';

const EXPECTED =
  'a content policy of its own, in the same templates: by default Microsoft’s policy blocks only from medium severity, and changes when Microsoft changes it';

/** Models that answer with numbers have nothing to filter. */
const EMBEDDINGS = /(embed|rerank)/i;

/** A deployed model, and what it says of which policy filters it. */
interface Deployment {
  readonly resource: Resource;
  readonly model: Value;
  readonly policy: Value;
  readonly path: string;
}

export function deployments(templates: Templates): Deployment[] {
  const native = templates.ofType('azurerm_cognitive_deployment').map((resource) => ({
    resource,
    model: valueAt(resource.properties, 'model.name'),
    policy: valueAt(resource.properties, 'rai_policy_name'),
    path: 'rai_policy_name',
  }));
  const azapi = azapiOf(templates, 'Microsoft.CognitiveServices/accounts/deployments').map((resource) => ({
    resource,
    model: valueAt(bodyOf(resource), 'properties.model.name'),
    policy: valueAt(bodyOf(resource), 'properties.raiPolicyName'),
    path: 'body.properties.raiPolicyName',
  }));
  return [...native, ...azapi];
}

/** Judges by which policy the answers of a deployed model are filtered. */
export const judgeDeployments: Check = (templates) => {
  const names = new Set(contentPolicies(templates).map(({ name }) => name));
  return deployments(templates)
    .filter(({ model }) => !isEmbedding(model))
    .flatMap(({ resource, policy, path }): Fault[] =>
      ask(policy, '').flatMap(({ value }) =>
        faultOf(resource, path, judgePolicy(value, names), value, EXPECTED),
      ),
    );
};

function isEmbedding(model: Value): boolean {
  const texts = textsIn(model);
  return texts.length > 0 && texts.every((text) => EMBEDDINGS.test(text));
}

function judgePolicy(value: Possible, names: ReadonlySet<string | undefined>): Verdict {
  if (value.kind === 'absent') return 'broken';
  return judgeText(value, (text) => {
    if (text === '' || /^Microsoft\./i.test(text)) return 'broken';
    // A policy that is made elsewhere may say anything.
    return names.has(text) || names.has(undefined) ? 'fine' : 'cannot-tell';
  });
}
