import { didYouMean } from '../values';
import type { Issue } from '../values';
import type { Sourced } from './check-shape';
import type { SourcedConfig } from './config';
import type { Estate, TagRule } from './estate-schema';
import { issueAt } from './issue-at';
import type { Department } from './schema';
import { isTagWord, TAG_WORDS, wordsIn } from './tag-words';

/** AWS allows 50 tags on a resource; some services allow fewer, and the product adds its own. */
const MAXIMUM_PROFILE_TAGS = 30;

/** Profiles use words that exist, and each department gives what its profile asks, and nothing else. */
export function checkTagging({ estate, departments }: SourcedConfig): Issue[] {
  return [
    ...Object.entries(estate.value.tagProfiles).flatMap(([name, profile]) =>
      checkProfile(estate, name, profile),
    ),
    ...departments.flatMap((department) => checkValues(department, estate)),
  ];
}

function checkProfile(estate: Sourced<Estate>, name: string, profile: Record<string, TagRule>): Issue[] {
  const issues = Object.entries(profile).flatMap(([key, rule]) =>
    typeof rule !== 'string'
      ? []
      : wordsIn(rule)
          .filter((word) => !isTagWord(word))
          .map((word) =>
            issueAt(estate, ['tagProfiles', name, key], {
              code: 'tagging/unknown-word',
              expected: `words out of ${Object.keys(TAG_WORDS)
                .map((known) => `{${known}}`)
                .join(', ')}`,
              hint: didYouMean(word, Object.keys(TAG_WORDS)),
            }),
          ),
  );
  const count = Object.keys(profile).length;
  if (count > MAXIMUM_PROFILE_TAGS) {
    issues.push(
      issueAt(estate, ['tagProfiles', name], {
        code: 'tagging/too-many',
        got: `${String(count)} keys`,
        expected: `at most ${String(MAXIMUM_PROFILE_TAGS)} keys`,
      }),
    );
  }
  return issues;
}

function checkValues(department: Sourced<Department>, estate: Sourced<Estate>): Issue[] {
  const { profile: name, values } = department.value.tagging;
  const profile = Object.hasOwn(estate.value.tagProfiles, name) ? estate.value.tagProfiles[name] : undefined;
  if (profile === undefined) {
    const names = Object.keys(estate.value.tagProfiles);
    return [
      issueAt(department, ['tagging', 'profile'], {
        code: 'tagging/unknown-profile',
        expected: `one of ${names.join(', ')}`,
        hint: didYouMean(name, names) ?? 'tag profiles are in config/estate.yaml',
      }),
    ];
  }
  const asked = Object.entries(profile).filter(
    (entry): entry is [string, Exclude<TagRule, string>] => typeof entry[1] !== 'string',
  );
  const unasked = Object.keys(values).filter((key) => !asked.some(([known]) => known === key));
  return [
    ...asked.flatMap(([key, rule]) => checkValue(department, key, rule, values[key])),
    ...unasked.map((key) =>
      issueAt(department, ['tagging', 'values', key], {
        code: 'tagging/not-asked',
        got: `the key '${key}'`,
        expected:
          asked.length === 0
            ? `nothing: profile ${name} asks nothing`
            : `one of ${asked.map(([known]) => known).join(', ')}`,
        hint: didYouMean(
          key,
          asked.map(([known]) => known),
        ),
      }),
    ),
  ];
}

function checkValue(
  department: Sourced<Department>,
  key: string,
  rule: Exclude<TagRule, string>,
  value: string | undefined,
): Issue[] {
  const path = ['tagging', 'values', key];
  if (value === undefined) {
    return [
      issueAt(department, path, {
        code: 'tagging/value-missing',
        expected: `a value for the tag '${key}'`,
        hint: rule.ask,
      }),
    ];
  }
  if (rule.oneOf === undefined || rule.oneOf.includes(value)) return [];
  return [
    issueAt(department, path, {
      code: 'tagging/value-not-allowed',
      expected: `one of ${rule.oneOf.join(', ')}`,
      hint: didYouMean(value, rule.oneOf),
    }),
  ];
}
