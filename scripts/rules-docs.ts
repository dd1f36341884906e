import { FAMILIES, type Family } from '../src/core/projection.ts';
import type { Rule } from '../src/core/rules/define-rule.ts';
import { RULES } from '../src/core/rules/index.ts';

const TITLES: Readonly<Record<Family, readonly [title: string, about: string]>> = {
  validation: ['Validation', 'What is drawn like this would not work.'],
  security: ['Security', 'Somebody may do what they should not.'],
  performance: ['Performance', 'It would be slow, or fall over.'],
  consistency: ['Consistency', 'The drawing contradicts itself.'],
};

const section = ({ code, severity, why, source }: Rule): string =>
  [`## ${code}`, `*${severity}* — ${why}`, `Source: <${source}>`].join('\n\n');

const ofFamily = (family: Family): readonly Rule[] =>
  RULES.filter((rule) => rule.family === family).toSorted((a, b) => (a.code < b.code ? -1 : 1));

const page = (family: Family): string => {
  const [title, about] = TITLES[family];
  return `${[`# ${title}`, about, ...ofFamily(family).map(section)].join('\n\n')}\n`;
};

const index = (): string => {
  const rows = FAMILIES.map((family) => {
    const codes = ofFamily(family).map(({ code }) => `[${code}](${family}.md#${code})`);
    return `## ${TITLES[family][0]}\n\n${TITLES[family][1]}\n\n${codes.map((one) => `- ${one}`).join('\n')}`;
  });
  const about = `${RULES.length} rules look at every drawing, in the page and with \`npm run -s cli -- validate\`. An error means that the design would not work. A problem can be waived with a reason.`;
  return `${['# Rules', about, ...rows].join('\n\n')}\n`;
};

/** The documentation of all rules, by file name in `docs/rules`. */
export const rulesDocs = (): Readonly<Record<string, string>> => ({
  'README.md': index(),
  ...Object.fromEntries(FAMILIES.map((family) => [`${family}.md`, page(family)])),
});
