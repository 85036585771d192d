import { Cursor, NotUnderstood } from './cursor';
import type { Expression } from './expression';
import { TemplateText } from './template-text';
import { unescape } from './unescape';

/** What is nested deeper is not parsed. */
const MAX_DEPTH = 100;

/**
 * Parses text that may hold `${…}` and `%{…}`.
 * @returns undefined when it is not valid, or holds what is not understood
 * @see Terraform documentation, Expressions
 */
export function parseTemplate(text: string): Expression | undefined {
  if (!text.includes('${') && !text.includes('%{')) return { kind: 'literal', value: text };
  return understood(() => templateIn(text, 0));
}

/** Parses an expression that stands on its own, such as the type of a variable. */
export function parseExpression(text: string): Expression | undefined {
  return understood(() => new Parser(text, 0, 0).expression());
}

function understood(parse: () => Expression): Expression | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

function templateIn(text: string, depth: number, read?: (literal: string) => string): Expression {
  if (depth > MAX_DEPTH) throw new NotUnderstood();
  return new TemplateText(text, (start) => new Parser(text, start, depth + 1), read).whole();
}

const OPERATORS = [['||'], ['&&'], ['==', '!='], ['<=', '>=', '<', '>'], ['+', '-'], ['*', '/', '%']];
const NAME = /[A-Za-z_][\w-]*(::[A-Za-z_][\w-]*)*/y;
const IF = /if\b/y;
const NUMBER = /\d+(\.\d+)?([eE][+-]?\d+)?/y;

class Parser extends Cursor {
  constructor(
    text: string,
    index: number,
    private depth: number,
  ) {
    super(text, index);
  }

  expression(): Expression {
    return this.deeper(() => {
      const condition = this.operation(0);
      if (!this.skip('?')) return condition;
      const yes = this.expression();
      this.close(':');
      return { kind: 'if', condition, yes, no: this.expression() };
    });
  }

  private operation(level: number): Expression {
    const operators = OPERATORS[level];
    if (operators === undefined) return this.unary();
    let left = this.operation(level + 1);
    for (;;) {
      this.skipSpace();
      const operator = operators.find((candidate) => this.isAt(candidate));
      if (operator === undefined) return left;
      this.index += operator.length;
      left = { kind: 'operation', operator, operands: [left, this.operation(level + 1)] };
    }
  }

  private unary(): Expression {
    this.skipSpace();
    if (this.text[this.index] === '!' && this.text[this.index + 1] !== '=') {
      this.index += 1;
      return { kind: 'operation', operator: '!', operands: [this.deeper(() => this.unary())] };
    }
    if (this.skip('-'))
      return { kind: 'operation', operator: '-', operands: [this.deeper(() => this.unary())] };
    return this.traversal(this.primary());
  }

  private deeper(parse: () => Expression): Expression {
    if ((this.depth += 1) > MAX_DEPTH) throw new NotUnderstood();
    const parsed = parse();
    this.depth -= 1;
    return parsed;
  }

  private traversal(start: Expression): Expression {
    let of = start;
    for (;;) {
      if (this.isAt('[*]') || this.isAt('.*')) {
        const attributesOnly = this.isAt('.*');
        this.index += attributesOnly ? 2 : 3;
        of = { kind: 'splat', of, attributesOnly };
      } else if (this.text[this.index] === '.' && this.text[this.index + 1] !== '.') {
        this.index += 1;
        of = { kind: 'attribute', of, name: this.match(NAME) ?? this.match(/\d+/y) ?? this.refuse() };
      } else if (this.text[this.index] === '[') {
        this.index += 1;
        const key = this.expression();
        this.close(']');
        of = { kind: 'index', of, key };
      } else {
        return of;
      }
    }
  }

  private primary(): Expression {
    this.skipSpace();
    const number = this.match(NUMBER);
    if (number !== undefined) return { kind: 'literal', value: Number(number) };
    if (this.text[this.index] === '"') return this.quoted();
    if (this.skip('(')) {
      const inner = this.expression();
      this.close(')');
      return inner;
    }
    if (this.skip('[')) return this.list();
    if (this.skip('{')) return this.map();
    if (this.isAt('<<')) return this.heredoc();
    const name = this.match(NAME) ?? this.refuse();
    if (this.text[this.index] === '(') {
      this.index += 1;
      return { kind: 'call', name, with: this.items(')') };
    }
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
    return name === 'null' ? { kind: 'literal', value: null } : { kind: 'name', name };
  }

  private list(): Expression {
    if (this.isFor()) return this.forExpression(']');
    return { kind: 'list', items: this.items(']') };
  }

  private items(end: string): Expression[] {
    const items: Expression[] = [];
    for (;;) {
      if (this.skip(end)) return items;
      const item = this.expression();
      const isSpread = this.skip('...');
      items.push(isSpread ? { kind: 'spread', of: item } : item);
      if (!this.skip(',')) {
        this.close(end);
        return items;
      }
    }
  }

  private map(): Expression {
    if (this.isFor()) return this.forExpression('}');
    const entries: [Expression, Expression][] = [];
    for (;;) {
      if (this.skip('}')) return { kind: 'map', entries };
      const key = this.key();
      if (!this.skip('=')) this.close(':');
      entries.push([key, this.expression()]);
      this.skip(',');
    }
  }

  /** A bare word in front of `=` is the key itself, not a name to look up. */
  private key(): Expression {
    this.skipSpace();
    const start = this.index;
    const word = this.match(NAME);
    this.skipSpace();
    if (word !== undefined && /^[=:](?!=)/.test(this.text.slice(this.index, this.index + 2))) {
      return { kind: 'literal', value: word };
    }
    this.index = start;
    return this.expression();
  }

  private isFor(): boolean {
    this.skipSpace();
    return /^for\s/.test(this.text.slice(this.index, this.index + 4));
  }

  private forExpression(end: string): Expression {
    this.index += 3;
    const names: string[] = [];
    do {
      this.skipSpace();
      names.push(this.match(NAME) ?? this.refuse());
    } while (this.skip(','));
    this.skipSpace();
    this.take('in');
    const over = this.expression();
    this.close(':');
    const first = this.expression();
    const key = this.skip('=>') ? first : undefined;
    const value = key === undefined ? first : this.expression();
    const grouped = this.skip('...');
    this.skipSpace();
    const filter = this.match(IF) === undefined ? undefined : this.expression();
    this.close(end);
    return {
      kind: 'for',
      over,
      names,
      value,
      grouped,
      ...(key === undefined ? {} : { key }),
      ...(filter === undefined ? {} : { filter }),
    };
  }

  private quoted(): Expression {
    const start = (this.index += 1);
    let nested = 0;
    while (this.index < this.text.length) {
      const char = this.text[this.index];
      if (char === '\\') this.index += 1;
      else if (this.isAt('$${') || this.isAt('%%{')) this.index += 2;
      else if (this.isAt('${') || this.isAt('%{') || (char === '{' && nested > 0)) {
        nested += 1;
        if (char !== '{') this.index += 1;
      } else if (char === '}' && nested > 0) nested -= 1;
      else if (char === '"' && nested === 0) break;
      this.index += 1;
    }
    const inner = this.text.slice(start, this.index);
    this.take('"');
    return templateIn(inner, this.depth, unescape);
  }

  private heredoc(): Expression {
    const match = /<<-?(\w+)\n([^]*?)\n\s*\1/y;
    match.lastIndex = this.index;
    const found = match.exec(this.text);
    if (!found) return this.refuse();
    this.index = match.lastIndex;
    return templateIn(`${found[2] ?? ''}\n`, this.depth);
  }
}
