import { parseJson, whereIn } from '../../model/json-text.ts';
import { isMembers, type Members } from '../../model/unchecked.ts';
import { err, ok, type Problem, type Result } from '../../result.ts';

/** An object of JSON. Code: `json-unreadable`. */
export const readJson = (text: string, title: string): Result<Members, Problem> => {
  const parsed = parseJson(text);
  if (parsed.ok && isMembers(parsed.value)) return ok(parsed.value);
  const where = parsed.ok ? 'it is no object' : whereIn(parsed.error);
  return err({
    code: 'json-unreadable',
    message: `The text is no ${title}: ${where}.`,
    remedy: `Export it again as JSON, or check that it is ${title}.`,
  });
};

/** The object of a text; `null` when it is none: for telling forms apart. */
export const jsonOf = (text: string): Members | null => {
  if (!/^\uFEFF?\s*\{/.test(text)) return null;
  const parsed = parseJson(text);
  return parsed.ok && isMembers(parsed.value) ? parsed.value : null;
};
