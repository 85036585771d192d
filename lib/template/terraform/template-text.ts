import { Cursor } from './cursor';
import type { Expression } from './expression';

/** Parses expressions from a place on, and says where they end. */
type ExpressionParser = Cursor & { readonly expression: () => Expression };

const DIRECTIVE = /%\{~?\s*(if|else|endif|for|endfor)\b/y;

/** Text with `${…}` and `%{…}` in it. */
export class TemplateText extends Cursor {
  /**
   * @param parserAt of expressions in the same text
   * @param read what literal text stands for, where it has escapes
   */
  constructor(
    text: string,
    private readonly parserAt: (index: number) => ExpressionParser,
    private readonly read: (literal: string) => string = (literal) => literal,
  ) {
    super(text, 0);
  }

  whole(): Expression {
    const parts = this.parts();
    if (this.index < this.text.length) this.refuse();
    return asTemplate(parts);
  }

  /** Up to the end, or the directive that ends this part. */
  private parts(): Expression[] {
    const parts: Expression[] = [];
    let literal = '';
    const finish = (): void => {
      if (literal !== '') parts.push({ kind: 'literal', value: this.read(literal) });
      literal = '';
    };
    while (this.index < this.text.length) {
      // `$${` and `%%{` are how `${` and `%{` are written.
      if (this.isAt('$${') || this.isAt('%%{')) {
        literal += this.text.slice(this.index + 1, this.index + 3);
        this.index += 3;
      } else if (this.isAt('%{')) {
        finish();
        const word = this.wordOfDirective();
        if (word !== 'if' && word !== 'for') return parts;
        parts.push(word === 'if' ? this.choice() : this.repetition());
      } else if (this.isAt('${')) {
        finish();
        this.index += 2;
        this.skip('~');
        parts.push(this.expressionHere());
        this.endOfSequence();
      } else {
        literal += this.text[this.index] ?? '';
        this.index += 1;
      }
    }
    finish();
    return parts;
  }

  private wordOfDirective(): string {
    DIRECTIVE.lastIndex = this.index;
    return DIRECTIVE.exec(this.text)?.[1] ?? this.refuse();
  }

  private choice(): Expression {
    this.match(DIRECTIVE);
    const condition = this.expressionHere();
    this.endOfSequence();
    const yes = asTemplate(this.parts());
    let no: Expression = { kind: 'literal', value: '' };
    if (this.index < this.text.length && this.wordOfDirective() === 'else') {
      this.directive('else');
      no = asTemplate(this.parts());
    }
    this.directive('endif');
    return { kind: 'if', condition, yes, no };
  }

  /** `%{ for x in list }…%{ endfor }` is a list of texts, joined. */
  private repetition(): Expression {
    this.match(DIRECTIVE);
    const names: string[] = [];
    do {
      this.skipSpace();
      names.push(this.match(/[A-Za-z_][\w-]*/y) ?? this.refuse());
    } while (this.skip(','));
    this.close('in');
    const over = this.expressionHere();
    this.endOfSequence();
    const value = asTemplate(this.parts());
    this.directive('endfor');
    const texts: Expression = { kind: 'for', over, names, value, grouped: false };
    return { kind: 'call', name: 'join', with: [{ kind: 'literal', value: '' }, texts] };
  }

  private directive(word: string): void {
    if (this.index >= this.text.length || this.wordOfDirective() !== word) this.refuse();
    this.match(DIRECTIVE);
    this.endOfSequence();
  }

  private endOfSequence(): void {
    this.skip('~');
    this.close('}');
  }

  private expressionHere(): Expression {
    const parser = this.parserAt(this.index);
    const expression = parser.expression();
    this.index = parser.index;
    return expression;
  }
}

function asTemplate(parts: readonly Expression[]): Expression {
  const [only, ...more] = parts;
  if (only === undefined) return { kind: 'literal', value: '' };
  return more.length === 0 ? only : { kind: 'template', parts };
}
