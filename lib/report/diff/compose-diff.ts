import { GRADES, gradeChanges } from '../../policy';
import type { Context, Grade, GradedChange } from '../../policy';
import { describeValue } from '../../template';
import type { Difference, Resource } from '../../template';
import { compareText } from '../../values';
import type { DiffEntry, DiffReport } from './diff-report';

/** One environment, or one folder of somebody else's, on both sides. */
export interface ComparedEnvironment {
  readonly name: string;
  readonly side: 'both' | 'before' | 'after';
  readonly difference: Difference;
  /** By which controls judge both sides. */
  readonly context: Context;
}

type Body = Omit<DiffEntry, 'environments' | 'differsIn' | 'unchangedIn'>;

interface Found {
  readonly environment: string;
  /** The resource, whatever the environment calls itself. */
  readonly subject: string;
  readonly own: Body;
  /** As any environment would say it. */
  readonly shared: Body;
}

/** Gathers what a reviewer is told of a change; what several environments say alike is said once. */
export function composeDiff(
  names: { readonly before: string; readonly after: string },
  environments: readonly ComparedEnvironment[],
): DiffReport {
  const found = environments.flatMap(findingsOf);
  const entries = collapse(found, subjectsOf(environments)).sort(
    (a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || compareText(orderOf(a), orderOf(b)),
  );
  const on = (side: string): string[] =>
    environments.filter((each) => each.side === side).map(({ name }) => name);
  return {
    before: names.before,
    after: names.after,
    compared: on('both'),
    added: on('after'),
    removed: on('before'),
    counts: Object.fromEntries(
      GRADES.map((grade) => [grade, entries.filter((entry) => entry.grade === grade).length]),
    ) as Record<Grade, number>,
    entries,
    notes: environments.flatMap(({ name, difference }) =>
      difference.notes.map((note) => (name === '.' ? note : `${name}: ${note}`)),
    ),
  };
}

const orderOf = ({ stack, address, kind, environments }: DiffEntry): string =>
  [stack, address, kind, environments[0] ?? ''].join('\n');

function findingsOf({ name, difference, context }: ComparedEnvironment): Found[] {
  const share = sharerOf(name, difference);
  return gradeChanges(difference, context).map((graded) => {
    const own = bodyOf(graded);
    const shared = JSON.parse(share(JSON.stringify(own))) as Body;
    return {
      environment: name,
      subject: [shared.type, shared.stack, shared.address].join('\n'),
      own,
      shared,
    };
  });
}

function bodyOf({ change, grade, judgements, replacement, isElsewhere }: GradedChange): Body {
  const { type, stack, address, renamedFrom, properties } = change;
  return {
    grade,
    kind: isElsewhere === true ? 'elsewhere' : change.kind,
    type,
    stack,
    address,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    judgements: judgements.map((each) => ({ grade: each.grade, path: each.path, reason: each.reason })),
    ...(replacement === undefined ? {} : { replacement }),
    properties: properties.map(({ path, before, after }) => ({
      path,
      before: describeValue(before),
      after: describeValue(after),
    })),
  };
}

/** Puts `<environment>` for what an environment calls itself, so that the same change reads the same everywhere. */
function sharerOf(
  name: string,
  { before, after }: Pick<Difference, 'before' | 'after'>,
): (text: string) => string {
  const [department, stage] = name.split('/');
  const accounts = [...before.all, ...after.all].flatMap(({ account }) => account ?? []);
  const isNamed = /^[a-z0-9-]{2,}\/[a-z0-9-]{2,}\/(aws|azure)$/.test(name);
  const own = isNamed ? new RegExp(`${department ?? ''}[-_/]?${stage ?? ''}(?![a-z0-9])`, 'g') : undefined;
  return (text) => {
    const named = own === undefined ? text : text.replace(own, '<environment>');
    return [...new Set(accounts)].reduce((said, account) => said.replaceAll(account, '<account>'), named);
  };
}

/** Every resource by what any environment would call it, and the environments that have it. */
function subjectsOf(environments: readonly ComparedEnvironment[]): ReadonlyMap<string, ReadonlySet<string>> {
  const subjects = new Map<string, Set<string>>();
  for (const { name, difference } of environments) {
    const share = sharerOf(name, difference);
    const all: Resource[] = [...difference.before.resources(), ...difference.after.resources()];
    for (const { type, stack, address } of all) {
      const subject = share([type, stack, address].join('\n'));
      subjects.set(subject, (subjects.get(subject) ?? new Set()).add(name));
    }
  }
  return subjects;
}

function collapse(found: readonly Found[], subjects: ReadonlyMap<string, ReadonlySet<string>>): DiffEntry[] {
  const changedIn = new Map<string, Set<string>>();
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    changedIn.set(each.subject, (changedIn.get(each.subject) ?? new Set()).add(each.environment));
    const key = JSON.stringify(each.shared);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const environments = group.map(({ environment }) => environment);
    const changed = [...(changedIn.get(first.subject) ?? [])];
    const others = [...(subjects.get(first.subject) ?? [])];
    return [
      {
        ...(group.length === 1 ? first.own : first.shared),
        environments,
        differsIn: changed.filter((name) => !environments.includes(name)),
        unchangedIn: others.filter((name) => !changed.includes(name)),
      },
    ];
  });
}
