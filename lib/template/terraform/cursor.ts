/** Thrown inside of the parser only: the expression is not valid, or holds what is not understood. */
export class NotUnderstood extends Error {}

const SPACE = /(\s|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)+/y;

/** A place in a text that is parsed. */
export class Cursor {
  constructor(
    protected readonly text: string,
    public index: number,
  ) {}

  /** Passes over what has to be there. */
  take(token: string): void {
    if (!this.text.startsWith(token, this.index)) this.refuse();
    this.index += token.length;
  }

  skipSpace(): void {
    this.match(SPACE);
  }

  /** Passes over space, and what has to follow. */
  close(token: string): void {
    this.skipSpace();
    this.take(token);
  }

  /** Passes over space, and over what may follow. */
  skip(token: string): boolean {
    this.skipSpace();
    if (!this.isAt(token)) return false;
    this.index += token.length;
    return true;
  }

  isAt(token: string): boolean {
    return this.text.startsWith(token, this.index);
  }

  /** @param pattern sticky */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.index;
    const match = pattern.exec(this.text)?.[0];
    if (match !== undefined) this.index += match.length;
    return match;
  }

  refuse(): never {
    throw new NotUnderstood();
  }
}
