import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Check, Fault } from '../control';
import { describe } from '../requirement';

const EXPECTED = 'names that are known are allowed, and every other is blocked: data leaves in names too';

/** Firewalls of Route 53 that let every name go, or that no network has. */
export const nameFirewalls: Check = (templates) =>
  templates
    .ofType('AWS::Route53Resolver::FirewallRuleGroup')
    .flatMap((group) => [...allowsAll(group, templates), ...isUnused(group, templates)]);

function allowsAll(group: Resource, templates: Templates): Fault[] {
  return ask(group.properties, 'FirewallRules[]').flatMap(({ path, value: rule }) =>
    ask(rule, 'Action')
      .filter(({ value }) => textOf(value)?.toUpperCase() === 'ALLOW')
      .flatMap((action) => {
        const every = ask(rule, 'FirewallDomainListId')
          .flatMap(({ value }) => (value.kind === 'reference' ? (templates.target(value, group) ?? []) : []))
          .flatMap((list) =>
            ask(list.properties, 'Domains[]')
              .filter(({ value }) => textOf(value) === '*')
              .map((name) => ({ list, name })),
          );
        // Both are said: either may be the mistake.
        return every.flatMap(({ list, name }): Fault[] => [
          {
            subject: group,
            path: `${path}.${action.path}`,
            verdict: 'broken',
            got: `${describe(action.value)} for every name`,
            expected: EXPECTED,
          },
          {
            subject: list,
            path: name.path,
            verdict: 'broken',
            got: `${describe(name.value)}, which ${group.address} allows`,
            expected: EXPECTED,
          },
        ]);
      }),
  );
}

function isUnused(group: Resource, templates: Templates): Fault[] {
  const isUsed = templates
    .mentionsOf(group)
    .some(({ from }) => from.type === 'AWS::Route53Resolver::FirewallRuleGroupAssociation');
  if (isUsed) return [];
  return [
    {
      subject: group,
      path: '',
      verdict: 'cannot-tell',
      got: 'rules that no network here is associated with',
      expected: 'an association with the network: without, every name is resolved',
    },
  ];
}
