import type { SourceData } from '../department';
import type { Asked, Finding } from '../policy';
import { leaves, textOf } from '../template';
import type { Mapping } from '../template';

/** Stacks that one key of a stage decides. */
const KEY_OF_STACK: readonly (readonly [RegExp, string])[] = [
  [/-network-/, 'network'],
  [/-logging-/, 'logging'],
];

/** The line of the department file that asked for what a finding is about: as near as names lead. */
export function askedAt(
  finding: Finding,
  { department, stage, cloud }: Asked,
  source: SourceData,
): { file: string; line: number } {
  const asked = department.stages[stage]?.[cloud];
  const path: readonly string[] = /(^|-)tags?(-|$)|tagged/.test(finding.control.id)
    ? ['tagging']
    : ['stages', stage, cloud, ...nearest(finding, asked ?? {})];
  return { file: source.file, line: source.locate(path, 'key').line };
}

type Named = Readonly<Record<string, unknown>>;

/** Below the stage: the endpoint or cluster that is named, or else what the stack is for. */
function nearest(
  finding: Finding,
  asked: { readonly endpoints?: Named; readonly clusters?: Named },
): string[] {
  const named = [
    ...Object.keys(asked.endpoints ?? {}).map((name) => ['endpoints', name] as const),
    ...Object.keys(asked.clusters ?? {}).map((name) => ['clusters', name] as const),
  ];
  const { subject, control } = finding;
  const place = words(`${subject.stack} ${subject.address}`);
  const inAddress = named.filter(([, name]) => place.includes(words(name)));
  // A name within another, such as `search` in `search-eu`: the longer one is meant.
  const [longest] = [...inAddress].sort(([, a], [, b]) => b.length - a.length);
  if (longest !== undefined) return [...longest];
  // Properties of what endpoints share name several: none of them alone has asked for it.
  const inside = words(textsIn(subject).join(' ').toLowerCase());
  const [only, ...more] = named.filter(([, name]) => inside.includes(words(name)));
  if (only !== undefined && more.length === 0) return [...only];
  const key = /budget/i.test(`${control.id} ${subject.type}`)
    ? 'monthlyBudgetGBP'
    : KEY_OF_STACK.find(([pattern]) => pattern.test(words(subject.stack)))?.[1];
  return key !== undefined && key in asked ? [key] : [];
}

/** `-marking-helper-endpoint-` for `MarkingHelperEndpoint` and `marking_helper.endpoint` alike. */
function words(text: string): string {
  return `-${text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}-`;
}

/** Text in the properties of a resource; none for a part of a template that is no resource. */
function textsIn(subject: object): string[] {
  if (!('properties' in subject)) return [];
  return leaves(subject.properties as Mapping).flatMap(({ value }) => textOf(value) ?? []);
}
