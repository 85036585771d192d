import { atrsName, renderAtrs } from '../../lib/report';
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
