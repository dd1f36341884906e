import { bare } from './children.ts';
import { defineLint } from './define-lint.ts';

export const etaReduction = defineLint({
  name: 'eta_reduction',
  find: (expr) => {
    if (expr.type !== 'lambda' || typeof expr.param !== 'string') return [];
    const body = bare(expr.body);
    if (body.type !== 'apply' || body.func.type !== 'variable' || body.args.length !== 1) return [];
    const [argument] = body.args;
    return argument?.type === 'variable' &&
      argument.name === expr.param &&
      body.func.name !== expr.param
      ? [`${expr.param}: ${body.func.name} ${expr.param}`]
      : [];
  },
  wrong: ['f: map (x: f x)'],
  right: ['f: map (x: f x x)', 'map (x: x x)'],
});
