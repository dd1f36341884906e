/** A regular expression as data. */
export type Pattern =
  | { readonly type: 'character'; readonly fits: (character: string) => boolean }
  | { readonly type: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly type: 'choice'; readonly parts: readonly Pattern[] }
  | {
      readonly type: 'repeat';
      readonly part: Pattern;
      readonly min: number;
      readonly max: number | null;
    }
  | { readonly type: 'start' | 'end' };

type Fits = (character: string) => boolean;
const by =
  (pattern: RegExp): Fits =>
  (character) =>
    pattern.test(character);
const not =
  (fits: Fits): Fits =>
  (character) =>
    !fits(character);

const SHORT: Readonly<Record<string, Fits>> = {
  d: by(/[0-9]/),
  w: by(/[A-Za-z0-9_]/),
  s: by(/\s/),
};
const POSIX: Readonly<Record<string, Fits>> = {
  alpha: by(/[A-Za-z]/),
  digit: by(/[0-9]/),
  alnum: by(/[A-Za-z0-9]/),
  lower: by(/[a-z]/),
  upper: by(/[A-Z]/),
  space: by(/\s/),
  punct: by(/[!-/:-@[-`{-~]/),
};

const MOST_REPEATS = 300;
const MOST_DEPTH = 30;

/** Thrown and caught in this file alone. */
class Unreadable extends Error {}

/** Reads POSIX's extended expressions and what JavaScript shares with them; `null` of others. */
export const parsePattern = (source: string): Pattern | null => {
  try {
    return new Parser(source).parse();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
};

class Parser {
  readonly #text: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#text = [...source];
  }

  parse(): Pattern {
    const pattern = this.#choice();
    if (this.#at < this.#text.length) throw new Unreadable();
    return pattern;
  }

  #take(wanted: string): boolean {
    if (this.#text[this.#at] !== wanted) return false;
    this.#at += 1;
    return true;
  }

  #next(): string {
    const character = this.#text[this.#at];
    if (character === undefined) throw new Unreadable();
    this.#at += 1;
    return character;
  }

  #choice(): Pattern {
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) throw new Unreadable();
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    this.#depth -= 1;
    return { type: 'choice', parts };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    for (;;) {
      const next = this.#text[this.#at];
      if (next === undefined || next === '|' || next === ')') break;
      parts.push(this.#repeated(this.#atom()));
    }
    return { type: 'sequence', parts };
  }

  #atom(): Pattern {
    const next = this.#next();
    if (next === '^') return { type: 'start' };
    if (next === '$') return { type: 'end' };
    if (next === '.') return { type: 'character', fits: () => true };
    if (next === '[') return { type: 'character', fits: this.#class() };
    if (next === '(') return this.#group();
    if ('*+?{}'.includes(next)) throw new Unreadable();
    return { type: 'character', fits: next === '\\' ? this.#escape() : (one) => one === next };
  }

  #group(): Pattern {
    if (this.#take('?') && !this.#take(':')) throw new Unreadable();
    const inside = this.#choice();
    if (!this.#take(')')) throw new Unreadable();
    return inside;
  }

  #escape(): Fits {
    const next = this.#next();
    const short = SHORT[next.toLowerCase()];
    if (short) return next === next.toLowerCase() ? short : not(short);
    if (/[A-Za-z0-9]/.test(next)) throw new Unreadable();
    return (one) => one === next;
  }

  #class(): Fits {
    const negated = this.#take('^');
    const parts: Fits[] = [];
    for (let first = true; first || !this.#take(']'); first = false) parts.push(this.#member());
    const any: Fits = (character) => parts.some((fits) => fits(character));
    return negated ? not(any) : any;
  }

  #member(): Fits {
    const low = this.#next();
    if (low === '\\') return this.#escape();
    if (low === '[' && this.#take(':')) return this.#posix();
    const isRange = this.#text[this.#at] === '-' && this.#text[this.#at + 1] !== ']';
    if (!isRange) return (one) => one === low;
    this.#at += 1;
    const [from = 0, to = 0] = [low, this.#next()].map((one) => one.codePointAt(0));
    if (from > to) throw new Unreadable();
    return (one) => {
      const code = one.codePointAt(0) ?? 0;
      return from <= code && code <= to;
    };
  }

  #posix(): Fits {
    let name = '';
    while (!this.#take(':')) name += this.#next();
    const fits = POSIX[name];
    if (!fits || !this.#take(']')) throw new Unreadable();
    return fits;
  }

  #repeated(part: Pattern): Pattern {
    if (this.#take('*')) return this.#repeated({ type: 'repeat', part, min: 0, max: null });
    if (this.#take('+')) return this.#repeated({ type: 'repeat', part, min: 1, max: null });
    if (this.#take('?')) return this.#repeated({ type: 'repeat', part, min: 0, max: 1 });
    if (!this.#take('{')) return part;
    const min = this.#number();
    const max = this.#take(',') ? (this.#text[this.#at] === '}' ? null : this.#number()) : min;
    if (!this.#take('}') || (max !== null && max < min)) throw new Unreadable();
    return this.#repeated({ type: 'repeat', part, min, max });
  }

  #number(): number {
    let digits = '';
    while (/^[0-9]$/.test(this.#text[this.#at] ?? '')) digits += this.#next();
    const number = Number(digits);
    if (digits === '' || number > MOST_REPEATS) throw new Unreadable();
    return number;
  }
}
