import { statementsOf } from '../../policy';
import type { Templates } from '../../template';
import { conditionsOf } from './access-aws';
import { placeOf } from './allowance';
import type { Where, Who } from './allowance';
import { holdersOf, principalsOf } from './principals-aws';

/** Whoever may act as an identity of these templates, or manage them from elsewhere. */
export interface Trust {
  /** The identity, or what is opened to another tenant. */
  readonly what: string;
  readonly who: Who;
  readonly conditions: readonly string[];
  readonly at: Where;
}

/** Who may become which role. */
export function awsTrusts(templates: Templates): Trust[] {
  return statementsOf(templates)
    .filter(({ kind, effect }) => kind === 'trust' && effect === 'Allow')
    .flatMap((statement) => {
      const { resource, path } = statement;
      return holdersOf(resource, templates).flatMap((role) =>
        principalsOf(statement, templates).map((who) => ({
          what: role.name,
          who,
          conditions: conditionsOf(statement),
          at: { resource: placeOf(resource), property: path },
        })),
      );
    });
}
