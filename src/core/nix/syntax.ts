/**
 * The Nix expression language as data. Nothing here knows the model: trees are built with
 * `build.ts` and laid out by `print.ts`.
 *
 * @see https://nix.dev/manual/nix/latest/language/
 */

/** Identifier of whatever a piece of code stands for; the printer maps lines back to it. */
export type Origin = string;

/** One segment of an attribute path: a literal name, or an expression that gives the name. */
export type AttrName = string | Expr;

/** A piece of a string: literal text, or an interpolated expression. */
export type StringPart = string | Expr;

/** What surrounds a binding or a list item in the source text. */
export interface Trivia {
  /** Lines of `# comment` above; one array item per line, without the `#`. */
  readonly comment?: readonly string[];
  /** Lines of a documentation comment above, without its delimiters (RFC 145). */
  readonly doc?: readonly string[];
  /** `# comment` behind it, on its last line, without the `#`. */
  readonly trailing?: string;
  /** An empty line above. */
  readonly blankBefore?: boolean;
  readonly origin?: Origin;
}

/** `path = value;` */
export interface Bind extends Trivia {
  readonly type: 'bind';
  readonly path: readonly AttrName[];
  readonly value: Expr;
}

/** `inherit names;` or `inherit (from) names;` */
export interface Inherit extends Trivia {
  readonly type: 'inherit';
  readonly from: Expr | null;
  readonly names: readonly string[];
}

export type Binding = Bind | Inherit;

/** `{ lib, port ? 80, ... }@args` */
export interface Formals {
  readonly type: 'formals';
  readonly names: readonly { readonly name: string; readonly orElse?: Expr }[];
  readonly ellipsis: boolean;
  readonly as?: string;
}

export type BinaryOperator =
  | '++'
  | '+'
  | '-'
  | '*'
  | '/'
  | '//'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '&&'
  | '||'
  | '->';

export type Expr =
  | { readonly type: 'null' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: number | bigint }
  | { readonly type: 'float'; readonly value: number }
  /** `"…"` */
  | { readonly type: 'string'; readonly parts: readonly StringPart[] }
  /** `''…''`; the parts are the text as it evaluates, without indentation. */
  | { readonly type: 'indented'; readonly parts: readonly StringPart[] }
  /** `./a/b.nix`; printed as it stands, so it must be a valid path literal. */
  | { readonly type: 'path'; readonly path: string }
  | { readonly type: 'variable'; readonly name: string }
  /** `target.path` or `target.path or orElse` */
  | {
      readonly type: 'select';
      readonly target: Expr;
      readonly path: readonly AttrName[];
      readonly orElse?: Expr;
    }
  /** `target ? path` */
  | { readonly type: 'has'; readonly target: Expr; readonly path: readonly AttrName[] }
  | {
      readonly type: 'list';
      readonly items: readonly Expr[];
      /** On several lines even where it would fit on one. */
      readonly expanded?: boolean;
    }
  | {
      readonly type: 'attrs';
      readonly bindings: readonly Binding[];
      readonly recursive?: boolean;
      /** On several lines even where it would fit on one. */
      readonly expanded?: boolean;
    }
  /** `func arg₁ arg₂ …` */
  | { readonly type: 'apply'; readonly func: Expr; readonly args: readonly Expr[] }
  | {
      readonly type: 'lambda';
      readonly param: string | Formals;
      readonly body: Expr;
      /** With formals on one line: the body opens on that line (`{ lib, ... }: {`), not below. */
      readonly sameLine?: boolean;
    }
  | { readonly type: 'let'; readonly bindings: readonly Binding[]; readonly body: Expr }
  | {
      readonly type: 'if';
      readonly condition: Expr;
      readonly then: Expr;
      readonly otherwise: Expr;
    }
  | { readonly type: 'with'; readonly scope: Expr; readonly body: Expr }
  | { readonly type: 'assert'; readonly condition: Expr; readonly body: Expr }
  | {
      readonly type: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expr;
      readonly right: Expr;
    }
  | { readonly type: 'not'; readonly operand: Expr }
  | { readonly type: 'negate'; readonly operand: Expr }
  /** An expression with a comment, an empty line or an origin of its own (list items, mostly). */
  | ({ readonly type: 'annotated'; readonly value: Expr } & Trivia);

/** A whole `.nix` file. */
export interface NixFile {
  /** Comment lines at the top of the file, without the `#`. */
  readonly header?: readonly string[];
  readonly body: Expr;
}

/** Printed text, and for each line (from 0) the innermost origin of what stands on it. */
export interface Printed {
  readonly text: string;
  readonly origins: readonly (Origin | null)[];
}
