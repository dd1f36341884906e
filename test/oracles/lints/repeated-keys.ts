import { defineLint } from './define-lint.ts';

export const repeatedKeys = defineLint({
  name: 'repeated_keys',
  find: (expr) => {
    if (expr.type !== 'attrs' || expr.recursive) return [];
    const heads = expr.bindings.flatMap((one) =>
      one.type === 'bind' && one.path.length > 1 && typeof one.path[0] === 'string'
        ? [one.path[0]]
        : [],
    );
    return [...new Set(heads)]
      .filter((head) => heads.filter((one) => one === head).length >= 3)
      .map((head) => `${head} is repeated`);
  },
  wrong: ['{ a.b = 1; a.c = 2; a.d = 3; }'],
  right: ['{ a.b = 1; a.c = 2; }', '{ a = { b = 1; c = 2; d = 3; }; }'],
});
