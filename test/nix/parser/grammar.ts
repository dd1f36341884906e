import { isAbsorbableTerm } from '../../../src/core/nix/shape.ts';
import type { AttrName, Binding, Expr, Formals, Trivia } from '../../../src/core/nix/syntax.ts';
import { literal } from './literals.ts';
import { HAS, LEVELS, LOOSEST, NEGATE, NOT } from './operators.ts';
import {
  accept,
  acceptWord,
  expect,
  fail,
  identifier,
  match,
  peek,
  type Source,
  skip,
  trailing,
  triviaOf,
} from './source.ts';
import { indented, quoted } from './strings.ts';

/** Any expression. Comments in front of it go with it. */
export const parseExpr = (source: Source): Expr => {
  const trivia = withoutBlank(triviaOf(skip(source)));
  return noted(bareExpr(source), trivia);
};

const noted = (value: Expr, trivia: Trivia): Expr =>
  Object.keys(trivia).length > 0 ? { type: 'annotated', value, ...trivia } : value;

const bareExpr = (source: Source): Expr => {
  if (acceptWord(source, 'if')) {
    const condition = parseExpr(source);
    word(source, 'then');
    const yes = parseExpr(source);
    word(source, 'else');
    // biome-ignore lint/suspicious/noThenProperty: a branch, and no function
    return { type: 'if', condition, then: yes, otherwise: parseExpr(source) };
  }
  if (acceptWord(source, 'let')) {
    const bindings = bindingsUntil(source, /in\b/);
    word(source, 'in');
    return { type: 'let', bindings, body: parseExpr(source) };
  }
  if (acceptWord(source, 'with')) {
    const scope = parseExpr(source);
    expect(source, ';');
    return { type: 'with', scope, body: parseExpr(source) };
  }
  if (acceptWord(source, 'assert')) {
    const condition = parseExpr(source);
    expect(source, ';');
    return { type: 'assert', condition, body: parseExpr(source) };
  }
  return lambda(source) ?? operation(source, LOOSEST);
};

const word = (source: Source, keyword: string): void => {
  if (!acceptWord(source, keyword)) fail(source, keyword);
};

const lambda = (source: Source): Expr | null => {
  const from = source.at;
  const param = identifier(source);
  if (param !== null && accept(source, ':')) {
    return { type: 'lambda', param, body: parseExpr(source) };
  }
  source.at = from;
  const pattern = formals(source);
  if (pattern === null) {
    source.at = from;
    return null;
  }
  expect(source, ':');
  const isOneLine = !source.text.slice(from, source.at).includes('\n');
  const sameLine = isOneLine && peek(source, /[ \t]*\n/) === null;
  const body = parseExpr(source);
  const onLine = sameLine && isAbsorbableTerm(body) ? { sameLine } : {};
  return { type: 'lambda', param: pattern, body, ...onLine };
};

const FORMALS = /\{\s*(\.\.\.|\}\s*[:@]|[\w'-]+\s*(,|\?|\}\s*[:@]))/;

const formals = (source: Source): Formals | null => {
  if (peek(source, FORMALS) === null) return null;
  expect(source, '{');
  const names: Formals['names'][number][] = [];
  let ellipsis = false;
  while (!accept(source, '}')) {
    if (accept(source, '...')) ellipsis = true;
    else {
      skip(source);
      const name = identifier(source) ?? fail(source, 'a name');
      names.push(accept(source, '?') ? { name, orElse: parseExpr(source) } : { name });
    }
    accept(source, ',');
  }
  const alias = accept(source, '@') ? { as: identifier(source) ?? fail(source, 'a name') } : {};
  return { type: 'formals', names, ellipsis, ...alias };
};

/** Operations that bind at least as tightly as `limit`. */
const operation = (source: Source, limit: number): Expr => {
  let left = prefixed(source);
  for (;;) {
    const from = source.at;
    skip(source);
    if (limit >= HAS && match(source, /\?/) !== null) {
      left = { type: 'has', target: left, path: attrPath(source) };
      continue;
    }
    const found = LEVELS.find(([sign]) => peek(source, sign) !== null);
    if (!found || found[2] > limit) {
      source.at = from;
      return left;
    }
    const [sign, operator, level, joins] = found;
    match(source, sign);
    const right = operation(source, joins === 'left' ? level - 1 : level);
    left = { type: 'binary', operator, left, right };
  }
};

const prefixed = (source: Source): Expr => {
  const trivia = withoutBlank(triviaOf(skip(source)));
  return noted(signed(source), trivia);
};

const signed = (source: Source): Expr => {
  if (match(source, /!(?!=)/) !== null) return { type: 'not', operand: operation(source, NOT) };
  if (match(source, /-/) === null) return application(source);
  const operand = operation(source, NEGATE);
  const isNumber = operand.type === 'int' || operand.type === 'float';
  if (!isNumber || operand.value <= 0) return { type: 'negate', operand };
  return operand.type === 'int'
    ? { type: 'int', value: -operand.value }
    : { type: 'float', value: -operand.value };
};

const application = (source: Source): Expr => {
  const func = selection(source) ?? fail(source, 'an expression');
  const args: Expr[] = [];
  for (;;) {
    const from = source.at;
    const trivia = withoutBlank(triviaOf(skip(source)));
    const value = selection(source);
    if (value === null) {
      source.at = from;
      return args.length === 0 ? func : { type: 'apply', func, args };
    }
    args.push(noted(value, trivia));
  }
};

const selection = (source: Source): Expr | null => {
  const target = simple(source);
  if (target === null) return null;
  const from = source.at;
  skip(source);
  if (match(source, /\.(?![./])/) === null) {
    source.at = from;
    return target;
  }
  const path = attrPath(source);
  if (!acceptWord(source, 'or')) return { type: 'select', target, path };
  skip(source);
  const orElse = selection(source) ?? fail(source, 'a default');
  return { type: 'select', target, path, orElse };
};

const attrPath = (source: Source): AttrName[] => {
  const path: AttrName[] = [];
  do {
    skip(source);
    path.push(attrName(source) ?? fail(source, 'an attribute'));
  } while (match(source, /\s*\.(?![./])/) !== null);
  return path;
};

const attrName = (source: Source): AttrName | null => {
  if (match(source, /"/) !== null) {
    const parts = quoted(source, parseExpr);
    return parts.every((part) => typeof part === 'string')
      ? parts.join('')
      : { type: 'string', parts };
  }
  if (match(source, /\$\{/) !== null) {
    const name = parseExpr(source);
    expect(source, '}');
    return name;
  }
  return identifier(source) ?? match(source, /or\b/);
};

const simple = (source: Source): Expr | null => {
  const plain = literal(source);
  if (plain !== null) return plain;
  if (match(source, /"/) !== null) return { type: 'string', parts: quoted(source, parseExpr) };
  if (match(source, /''/) !== null) return { type: 'indented', parts: indented(source, parseExpr) };
  if (match(source, /\(/) !== null) {
    const inner = parseExpr(source);
    expect(source, ')');
    return inner;
  }
  const from = source.at;
  if (match(source, /\[/) !== null) {
    return { type: 'list', items: listItems(source), ...expandedFrom(source, from) };
  }
  if (match(source, /rec(?=\s*\{)/) !== null) {
    expect(source, '{');
    const bindings = closed(source);
    return { type: 'attrs', recursive: true, bindings, ...expandedFrom(source, from) };
  }
  if (match(source, /\{/) !== null) {
    return { type: 'attrs', bindings: closed(source), ...expandedFrom(source, from) };
  }
  const name = identifier(source);
  if (name === 'null') return { type: 'null' };
  if (name === 'true' || name === 'false') return { type: 'bool', value: name === 'true' };
  return name === null ? null : { type: 'variable', name };
};

/** nixfmt leaves brackets on lines of their own where it finds them so. */
const expandedFrom = (source: Source, from: number): { readonly expanded?: true } =>
  source.keepsExpanded && source.text.slice(from, source.at).includes('\n')
    ? { expanded: true }
    : {};

const listItems = (source: Source): Expr[] => {
  const items: Expr[] = [];
  for (;;) {
    const before = triviaOf(skip(source));
    if (match(source, /\]/) !== null) return items;
    const value = selection(source) ?? fail(source, 'an item');
    const trivia: Trivia = {
      ...(items.length > 0 ? before : withoutBlank(before)),
      ...trailing(source),
    };
    items.push(noted(value, trivia));
  }
};

const withoutBlank = ({ blankBefore: _, ...trivia }: Trivia): Trivia => trivia;

const closed = (source: Source): Binding[] => {
  const bindings = bindingsUntil(source, /\}/);
  expect(source, '}');
  return bindings;
};

const bindingsUntil = (source: Source, end: RegExp): Binding[] => {
  const bindings: Binding[] = [];
  for (;;) {
    const from = source.at;
    const before = triviaOf(skip(source));
    if (peek(source, end) !== null) {
      source.at = from;
      return bindings;
    }
    const trivia = bindings.length > 0 ? before : withoutBlank(before);
    const binding = acceptWord(source, 'inherit') ? inherit(source) : bind(source);
    expect(source, ';');
    bindings.push({ ...binding, ...trivia, ...trailing(source) });
  }
};

const bind = (source: Source): Binding => {
  const path = attrPath(source);
  expect(source, '=');
  return { type: 'bind', path, value: parseExpr(source) };
};

const inherit = (source: Source): Binding => {
  let from: Expr | null = null;
  if (accept(source, '(')) {
    from = parseExpr(source);
    expect(source, ')');
  }
  const names: string[] = [];
  for (;;) {
    skip(source);
    const name = attrName(source);
    if (typeof name !== 'string') return { type: 'inherit', from, names };
    names.push(name);
  }
};
