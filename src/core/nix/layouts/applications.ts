import { compact } from '../compact.ts';
import {
  type Doc,
  group,
  line,
  nest,
  priority,
  softline,
  space,
  text,
  transparent,
} from '../doc.ts';
import { termNeedsParens } from '../precedence.ts';
import { core, isAbsorbableTerm, isSimple, spine } from '../shape.ts';
import type { Expr } from '../syntax.ts';
import { listOf } from './collections.ts';
import { variable } from './names.ts';
import { type Printer, through } from './printer.ts';

/** The longest list of simple items that an argument in the middle has on one line. */
const SHORT_LIST = 6;

interface Around {
  /** In front of the function, where it may move to the next line. */
  readonly before?: Doc;
  /** Behind the last argument. */
  readonly after?: Doc;
  /** Inside brackets the function may move to a line of its own. */
  readonly indentsFunction?: boolean;
}

/** `func arg₁ arg₂ …` */
export const application = (
  on: Printer,
  expr: Expr & { type: 'apply' },
  { before = [], after = [], indentsFunction = false }: Around = {},
): Doc => {
  const { func, args } = spine(expr);
  const head = on.term(func);
  const start = indentsFunction ? nest(group(softline, head)) : head;
  return withArguments(on, start, args, { before, after, isSimple: isSimple(expr) });
};

/** What takes arguments like a function: a function, or `assert`. */
export const withArguments = (
  on: Printer,
  head: Doc,
  args: readonly Expr[],
  {
    before = [],
    after = [],
    isSimple = false,
  }: { readonly before?: Doc; readonly after?: Doc; readonly isSimple?: boolean },
): Doc => {
  const last = args.at(-1);
  if (last === undefined) return [before, head, after];
  const middle = args.slice(0, -1);
  const previous = middle.at(-1);
  if (previous && isList(previous) && isList(last)) {
    const start = transparent(applied(on, head, middle.slice(0, -1)));
    const pair = [line, nest(group(inner(on, previous))), line, nest(group(inner(on, last)))];
    return group(before, start, pair, after);
  }
  const start = [before, transparent(applied(on, head, middle))];
  const onLine = isSimple ? compact(start) : null;
  return onLine
    ? group(onLine, space, lastArgument(on, last))
    : group(start, line, lastArgument(on, last), after);
};

/** The head with all arguments but the last: each call is a group, so that lines are filled. */
const applied = (on: Printer, head: Doc, args: readonly Expr[]): Doc => {
  const last = args.at(-1);
  if (last === undefined) return head;
  const previous = args.at(-2);
  if (previous && isList(previous) && isList(last)) {
    const pair = [line, group(inner(on, previous)), line, group(inner(on, last))];
    return transparent(transparent(applied(on, head, args.slice(0, -2))), nest(group(pair)));
  }
  // A selection would break before its last name only.
  const breaks = core(last).type === 'select' && !termNeedsParens(last) ? group : priority;
  return [transparent(applied(on, head, args.slice(0, -1))), line, nest(breaks(inner(on, last)))];
};

const isList = (expr: Expr): boolean => core(expr).type === 'list';

const inner = (on: Printer, expr: Expr): Doc =>
  through((arg) =>
    arg.type === 'list' && arg.items.length <= SHORT_LIST && arg.items.every(isSimple)
      ? listOf(on, arg, line)
      : on.term(arg),
  )(expr);

const lastArgument = (on: Printer, expr: Expr): Doc =>
  through((arg) => {
    if (isAbsorbableTerm(arg)) return priority(nest(on.bareTerm(arg, false)));
    if (!termNeedsParens(arg) || arg.type === 'annotated') return group(nest(on.term(arg)));
    const opening = shortOpening(arg);
    return priority(
      opening
        ? nest(text('('), opening.head, space, on.bareTerm(opening.body, true), text(')'))
        : nest(text('('), softline, group(nest(on.expr(arg))), softline, text(')')),
    );
  })(expr);

/** `x: { … }` and `f { … }` in parentheses begin and end on the lines of their brackets. */
const shortOpening = (expr: Expr): { readonly head: Doc; readonly body: Expr } | null => {
  if (expr.type === 'lambda' && typeof expr.param === 'string' && isAbsorbableTerm(expr.body)) {
    return { head: [variable(expr.param), text(':')], body: expr.body };
  }
  if (expr.type !== 'apply') return null;
  const { func, args } = spine(expr);
  const [only, ...others] = args;
  const name = core(func);
  return name.type === 'variable' && only && others.length === 0 && isAbsorbableTerm(only)
    ? { head: variable(name.name), body: only }
    : null;
};
