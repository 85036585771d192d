import { composeDiff, isGrave, renderDiffMarkdown, renderDiffText } from '../../../lib/report';
import type { ComparedEnvironment, DiffReport } from '../../../lib/report';
import { diffTemplates, readTemplates } from '../../../lib/template';
import { TODAY } from '../../support/shipped';

function environment(name: string, before: object, after: object): ComparedEnvironment {
  const [department = '', stage = ''] = name.split('/');
  const read = (resources: object) => {
    const file = {
      name: `${department}-${stage}-keys.template.json`,
      text: JSON.stringify({ Resources: resources }),
    };
    const result = readTemplates([file]);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.value;
  };
  return {
    name,
    side: 'both',
    context: { today: TODAY },
    difference: diffTemplates(read(before), read(after)),
  };
}

const log = (days: number, name = 'x') => ({
  Log: {
    Type: 'AWS::Logs::LogGroup',
    Properties: { RetentionInDays: days, Tags: [{ Key: 'n', Value: name }] },
  },
});
const report = (...environments: ComparedEnvironment[]): DiffReport =>
  composeDiff({ before: 'a', after: 'b' }, environments);

describe('what several environments have in common is said once', () => {
  const all = report(
    environment('dfe/dev/aws', log(9, 'dfe-dev-x'), log(5, 'dfe-dev-y')),
    environment('dfe/test/aws', log(9, 'dfe-test-x'), log(5, 'dfe-test-y')),
    environment('dfe/prod/aws', log(9, 'dfe-prod-x'), log(3, 'dfe-prod-y')),
    environment('mod/production/aws', log(9), log(9)),
  );

  test('with where it is the same, another, and not at all', () => {
    expect(all.entries.map(({ stack, environments, differsIn, unchangedIn }) => [stack, environments, differsIn, unchangedIn])).toEqual([
      ['<environment>-keys', ['dfe/dev/aws', 'dfe/test/aws'], ['dfe/prod/aws'], ['mod/production/aws']],
      ['dfe-prod-keys', ['dfe/prod/aws'], ['dfe/dev/aws', 'dfe/test/aws'], ['mod/production/aws']],
    ]); // prettier-ignore
    expect(renderDiffText(all)).toContain(
      'same in 2 of 4 (dfe/dev/aws, dfe/test/aws); differs in dfe/prod/aws; unchanged in mod/production/aws',
    );
  });

  test('in words of no environment, or of the only one', () => {
    const [first, second] = all.entries;
    expect(first?.properties[1]).toEqual({
      path: 'Tags[n].Value',
      before: '<environment>-x',
      after: '<environment>-y',
    });
    expect(second?.properties[1]).toMatchObject({ before: 'dfe-prod-x' });
  });
});

test('only what is grave is counted as such', () => {
  const tagged = report(environment('.', log(9, 'x'), log(9, 'y')));
  expect([isGrave(tagged), tagged.counts.neutral]).toEqual([false, 1]);
  expect(isGrave(report(environment('.', log(9), log(8))))).toBe(true);
  expect(isGrave(report(environment('.', log(9), log(9))))).toBe(false);
});

describe('markdown', () => {
  const many = (count: number, text: string) =>
    report(
      environment(
        '.',
        Object.fromEntries([...Array(count).keys()].map((index) => [`Log${String(index)}`, log(9).Log])),
        Object.fromEntries(
          [...Array(count).keys()].map((index) => [`Log${String(index)}`, log(8, text).Log]),
        ),
      ),
    );

  test('shows everything where there is room', () => {
    const text = renderDiffMarkdown(many(3, 'y'));
    expect(text.match(/\*\*Changed\*\*/g)).toHaveLength(3);
    expect(text).not.toContain('not shown');
  });

  test('never is longer than a comment may be, and says how much is left out and where it is', () => {
    for (const text of ['y', '`'.repeat(5_000), '&<>@*_'.repeat(2_000), '\u{1F600}'.repeat(3_000)]) {
      const whole = many(400, text);
      const shown = renderDiffMarkdown(whole);
      expect(shown.length).toBeLessThanOrEqual(65_536);
      const count = shown.match(/\*\*Changed\*\*/g)?.length ?? 0;
      expect(shown).toContain(`**${String(400 - count)} of 400 changes are not shown**`);
      expect(shown).toContain('`sovereign diff a b --format json`');
      expect(count).toBeGreaterThan(20);
    }
  });

  test('never is longer either when everything else is long', () => {
    const whole = many(400, 'y');
    const long = 'x@<'.repeat(9_000);
    const shown = renderDiffMarkdown({
      ...whole,
      before: long,
      after: long,
      notes: Array<string>(500).fill(long),
      added: Array<string>(500).fill(long),
      entries: whole.entries.map((entry) => ({
        ...entry,
        type: long,
        stack: long,
        address: long,
        unchangedIn: [long, long],
        judgements: Array(50).fill({ grade: 'loses-data', path: long, reason: long }),
        properties: Array(500).fill({ path: long, before: long, after: long }),
      })),
    });
    expect(shown.length).toBeLessThanOrEqual(65_536);
    expect(shown).toContain('changes are not shown');
  });

  test('nobody’s text is markup, and nobody is called by it', () => {
    const hostile = '</details><img src=x>\n# @everyone [a](http://x.example) `code` ```';
    const [entry] = many(1, 'y').entries;
    const shown = renderDiffMarkdown({
      ...many(1, 'y'),
      notes: [hostile],
      entries: [
        {
          ...entry!,
          address: hostile,
          judgements: [{ grade: 'cost', path: '', reason: hostile }],
          properties: [{ path: hostile, before: hostile, after: hostile }],
        },
      ],
    });
    const outsideCode = shown.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/gs, '');
    expect(outsideCode).not.toMatch(/<img|<\/details|(?<!\\)\[a|@everyone|^# /m);
  });
});
