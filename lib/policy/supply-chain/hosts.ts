import { ask, leaves, textOf } from '../../template';
import type { Mapping, Resource, Templates, Value } from '../../template';
import type { Fault } from '../control';

/** Says of each property that names a host of these that it may be reached. Where it is refused, it may not. */
export function mentionsOfHosts(templates: Templates, hosts: RegExp, expected: string): Fault[] {
  return templates
    .resources()
    .filter(({ mode, type }) => mode === 'managed' && !LIMITS.test(type))
    .flatMap((resource) =>
      leaves(resource.properties)
        .filter(({ path }) => !REMARKS.test(path))
        .flatMap(({ path, value }): Fault[] => {
          const text = textOf(value);
          if (text?.includes('.') !== true || !hosts.test(text)) return [];
          const lines = text.split('\n').filter((line) => !/^\s*(#|drop\b|reject\b)/.test(line));
          const host = lines.map((line) => hosts.exec(line)?.[0]).find((found) => found !== undefined);
          if (host === undefined || isRefused(resource, path, templates)) return [];
          return [{ subject: resource, path, verdict: 'broken', got: `'${host}'`, expected }];
        }),
    );
}

/** What forbids names what it forbids. */
const LIMITS =
  /^(AWS::Organizations::Policy|aws_organizations_policy|azurerm_(.*_)?policy_(definition|assignment|set_definition)|azurerm_policy_.*)$/;
const REMARKS = /(^|\.)(description|comment|tags|notes)(\.|$)/i;
const REFUSALS = new Set(['block', 'deny', 'denylist', 'drop', 'reject']);
const VERBS = ['Action', 'action', 'GeneratedRulesType', 'generated_rules_type', 'Effect', 'effect'];

function isRefused(resource: Resource, path: string, templates: Templates): boolean {
  if (refusedWithin(resource.properties, path.split('.'))) return true;
  if (!/DomainList$|_domain_list$/.test(resource.type)) return false;
  const rules = templates
    .mentionsOf(resource)
    .filter(({ from }) => /FirewallRule(Group)?$|_firewall_rule$/.test(from.type));
  return rules.length > 0 && rules.every((rule) => refusedWithin(rule.from.properties, rule.path.split('.')));
}

/** Whether a block around a property says that what it names is refused. */
function refusedWithin(properties: Mapping, steps: readonly string[]): boolean {
  return steps.some((_, depth) => {
    const around = steps.slice(0, depth);
    const block = at(properties, around);
    return VERBS.some((verb) => {
      const said = ask(block, verb);
      return said.every(
        ({ value }) => value.kind === 'known' && REFUSALS.has(String(value.value).toLowerCase()),
      );
    });
  });
}

function at(value: Value, steps: readonly string[]): Value {
  let current = value;
  for (const step of steps) {
    if (current.kind === 'list') current = current.items[Number(step)] ?? { kind: 'absent' };
    else if (current.kind === 'map') current = current.entries.get(step) ?? { kind: 'absent' };
    else return { kind: 'absent' };
  }
  return current;
}
