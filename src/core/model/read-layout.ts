import { err, ok, type Problem, type Result } from '../result.ts';
import { parseJson } from './json-text.ts';
import { Layout } from './layout.ts';

const REMEDY = 'Give the layout.json of a bundle, or leave it out: everything then gets a place.';

/** Reads a `layout.json`. Codes: `layout-not-json`, `layout-wrong-shape`. */
export const readLayout = (text: string): Result<Layout, Problem> => {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (!parsed.ok) {
    const { line, column, reason } = parsed.error;
    return err({
      code: 'layout-not-json',
      message: `The layout is not JSON: line ${line}, column ${column}: ${reason}.`,
      remedy: REMEDY,
    });
  }
  const layout = Layout.safeParse(parsed.value);
  if (layout.success) return ok(layout.data as Layout);
  const [issue] = layout.error.issues;
  return err({
    code: 'layout-wrong-shape',
    message: `This is no layout: ${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'does not fit'}.`,
    remedy: REMEDY,
  });
};
