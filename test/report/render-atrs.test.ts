import { atrsName, renderAtrs } from '../../lib/report';
import { AFTER_MODELS, BEFORE_MODELS, NOT_COMPARED, OF_A_MODEL } from '../../lib/report/atrs/template';
import { hostileReport, shippedReports } from '../support/reports';

/** What stands under a heading of the record. */
function under(record: string, heading: string): string {
  const [, rest = ''] = record.split(`### ${heading}\n`);
  return rest.split('\n#')[0] ?? '';
}

describe('the draft of an algorithmic transparency record', () => {
  const [aws] = shippedReports(['dfe/prod/aws']);
  const record = renderAtrs(aws!);

  test('says what the templates say', () => {
    expect(under(record, '2.4.2.1 Model name')).toContain('openai.gpt-oss-120b-1:0 by OpenAI');
    expect(under(record, '2.4.4.4 Data access and storage')).toContain('AWS London (eu-west-2)');
    expect(under(record, '2.4.4.4 Data access and storage')).toContain('locked 731 days');
    expect(under(record, '2.5.2 Risks and mitigations')).toContain('Individual pupils');
    expect(record).toContain('3f1c9a52d7e84b06a1f95c3e7d20b8469e5f7a1c0d3b62e84f97a5c1b08d6e23');
  });

  test('says who owns it as the department’s file does', () => {
    expect(under(record, '2.1.1 Organisation or department')).toContain('Department for Education');
    expect(under(record, '2.1.3 Senior responsible owner')).toContain('Director of Digital and Technology');
  });

  test('leaves to people what only people know, and counts it', () => {
    for (const field of [
      '1.2 Description',
      '2.3.2 Human review',
      '2.3.5 Appeals and review',
      '2.5.1 Impact assessments',
    ])
      expect(under(record, field)).toContain('**TO WRITE:**');
    const open = record.split('**TO WRITE:**').length - 1;
    expect(record).toContain(`; ${String(open)} are marked **TO WRITE**`);
  });

  test('asks for an owner where nothing was asked for, as of somebody else’s templates', () => {
    expect(under(renderAtrs({ ...aws!, meaning: [] }), '2.1.1 Organisation or department')).toContain(
      '**TO WRITE:**',
    );
  });

  test('has the fields of the template, in its order, and no other; the model’s for each model', () => {
    const numbers = (text: string): string[] =>
      [...text.matchAll(/^### (\S+) /gm)].map(([, number]) => number!);
    const of = (...sections: readonly { fields: readonly { number: string }[] }[]): string[] =>
      sections.flatMap(({ fields }) => fields.map(({ number }) => number));
    const models = aws!.models.models.map(() => OF_A_MODEL);
    expect(models.length).toBeGreaterThan(1);
    expect(numbers(record)).toEqual(of(...BEFORE_MODELS, ...models, ...AFTER_MODELS));
    expect(record.match(/^### /gm)).toHaveLength(numbers(record).length);
    const none = renderAtrs({ ...aws!, models: { ...aws!.models, models: [] } });
    expect(numbers(none)).toEqual(of(...BEFORE_MODELS, ...AFTER_MODELS));
    expect(none).toContain('## Tier 2 - Model Specification\n\nNo model can be called');
  });

  test('says which version it follows, and which of its numbers nobody compared with it', () => {
    expect(record).toContain('template version 4.0, as known on 2026-11-25');
    expect(record).toContain(NOT_COMPARED.join(', '));
    const all = [...BEFORE_MODELS, OF_A_MODEL, ...AFTER_MODELS].flatMap(({ fields }) =>
      fields.map(({ number }) => number),
    );
    for (const number of NOT_COMPARED.flatMap((range) => range.split(' to '))) expect(all).toContain(number);
  });

  test('tells the team from its mailbox', () => {
    expect(under(record, '2.1.2 Team').trim()).toBe('AI Platform');
    expect(under(record, '1.4 Contact email').trim()).toBe('ai-platform@dfe.example');
  });

  test('says where each model processes what it is asked, and asks for the risks of use besides', () => {
    expect(under(record, '2.4.4.4 Data access and storage')).toMatch(
      /gpt-oss-120b-1:0 processes .* in: AWS London/,
    );
    expect(under(record, '2.5.2 Risks and mitigations')).toContain('**TO WRITE:** the risks of use');
  });

  test('is named for its environment', () => {
    expect(atrsName('dfe/prod/aws')).toBe('dfe-prod-aws.atrs.md');
  });

  test('no name becomes markup of the record', () => {
    const hostile = renderAtrs({
      ...hostileReport(),
      stacks: ['# heading', '- item', '[link](https://example.org)', '<img src=x>', 'two\nlines'],
    });
    expect(hostile).not.toMatch(/^# heading/m);
    expect(hostile).not.toMatch(/[^\\]<(img|script|style)/);
    expect(hostile).not.toMatch(/[^\\]\[link/);
    expect(hostile).toContain('two lines');
  });
});
