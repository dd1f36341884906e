import { FAMILIES, FAMILY_TITLES, type Family } from '../src/core/projection.ts';
import type { Rule } from '../src/core/rules/define-rule.ts';
import { RULES } from '../src/core/rules/index.ts';

const ABOUT: Readonly<Record<Family, string>> = {
  validation: 'What is drawn like this would not work.',
  security: 'Somebody may do what they should not.',
  performance: 'It would be slow, or fall over.',
  consistency: 'The drawing contradicts itself.',
};

const section = ({ code, severity, why, source }: Rule): string =>
  [`## ${code}`, `*${severity}* — ${why}`, `Source: <${source}>`].join('\n\n');

const ofFamily = (family: Family): readonly Rule[] =>
  RULES.filter((rule) => rule.family === family).toSorted((a, b) => (a.code < b.code ? -1 : 1));

const page = (family: Family): string => {
  const parts = [`# ${FAMILY_TITLES[family]}`, ABOUT[family], ...ofFamily(family).map(section)];
  return `${parts.join('\n\n')}\n`;
};

const index = (): string => {
  const rows = FAMILIES.map((family) => {
    const codes = ofFamily(family).map(({ code }) => `[${code}](${family}.md#${code})`);
    const list = codes.map((one) => `- ${one}`).join('\n');
    return [`## ${FAMILY_TITLES[family]}`, ABOUT[family], list].join('\n\n');
  });
  const about = `${RULES.length} rules look at every drawing, in the page and with \`npm run -s cli -- validate\`. An error means that the design would not work. A problem can be waived with a reason.`;
  return `${['# Rules', about, ...rows].join('\n\n')}\n`;
};

/** The documentation of all rules, by file name in `docs/rules`. */
export const rulesDocs = (): Readonly<Record<string, string>> => ({
  'README.md': index(),
  ...Object.fromEntries(FAMILIES.map((family) => [`${family}.md`, page(family)])),
});
