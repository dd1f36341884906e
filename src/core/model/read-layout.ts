import { err, ok, type Problem, type Result } from '../result.ts';
import { parseJson, whereIn } from './json-text.ts';
import { Layout } from './layout.ts';
import { problem, reasonOf } from './problems.ts';

const REMEDY = 'Give the layout.json of a bundle, or leave it out: everything then gets a place.';

/** Reads a `layout.json`. Codes: `layout-not-json`, `layout-wrong-shape`. */
export const readLayout = (text: string): Result<Layout, Problem> => {
  const parsed = parseJson(text);
  if (!parsed.ok)
    return err(
      problem('layout-not-json', `The layout is not JSON: ${whereIn(parsed.error)}.`, REMEDY),
    );
  const layout = Layout.safeParse(parsed.value);
  return layout.success
    ? ok(layout.data)
    : err(problem('layout-wrong-shape', `This is no layout: ${reasonOf(layout.error)}.`, REMEDY));
};
