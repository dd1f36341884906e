import { code, table, words } from '../bundle/markdown.ts';
import { type Diagnostic, FAMILIES, FAMILY_TITLES, stands } from '../projection.ts';
import { countLine, wordOf } from './count.ts';
import { placesIn } from './places.ts';
import type { Reported } from './reported.ts';

type Where = (one: Diagnostic) => string;

const rowOf = (one: Diagnostic, where: Where): readonly string[] => [
  wordOf(one.severity),
  words(one.message),
  words(one.remedy),
  where(one),
  `[${code(one.code)}](${one.source})`,
];

const standing = (all: readonly Diagnostic[], where: Where): readonly string[] =>
  FAMILIES.flatMap((family) => {
    const found = all.filter((one) => one.family === family);
    if (found.length === 0) return [];
    const head = ['', 'Problem', 'Remedy', 'Where', 'Rule'];
    return [
      `## ${FAMILY_TITLES[family]}`,
      table(
        head,
        found.map((one) => rowOf(one, where)),
      ),
    ];
  });

const waivers = (all: readonly Diagnostic[]): readonly string[] =>
  all.length === 0
    ? []
    : [
        '## Waived',
        table(
          ['Problem', 'Reason', 'By', 'Rule'],
          all.map((one) => [
            words(one.message),
            words(one.waived?.reason ?? ''),
            words(one.waived?.by ?? ''),
            `[${code(one.code)}](${one.source})`,
          ]),
        ),
      ];

/** For people, and for the notes of a merge request. */
export const asMarkdown = ({ graph, diagnostics, files }: Reported): string => {
  const placeOf = placesIn(files);
  const where: Where = (one) => {
    const place = placeOf(one);
    return place ? code(`${place.path}:${place.line}`) : '';
  };
  const parts = [
    `# Problems of ${words(graph.workspace.name)}`,
    `${countLine(diagnostics)}.`,
    ...standing(diagnostics.filter(stands), where),
    ...waivers(diagnostics.filter((one) => !stands(one))),
  ];
  return `${parts.join('\n\n')}\n`;
};
