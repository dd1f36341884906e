import type { Diagnostic } from '../projection.ts';
import { countLine, wordOf } from './count.ts';
import { placesIn } from './places.ts';
import type { Reported } from './reported.ts';

/** Names come from people and files: no character of theirs may move a terminal's cursor. */
const plain = (text: string): string =>
  text.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

const linesOf = (
  { severity, code, message, remedy, witness, waived }: Diagnostic,
  place: string,
): readonly string[] => {
  const word = waived ? `waived ${wordOf(severity)}` : wordOf(severity);
  return [
    `${word}: ${plain(message)} [${code}]`,
    ...(place === '' ? [] : [`  at ${place}`]),
    ...(witness === undefined ? [] : [`  witness: ${plain(witness)}`]),
    waived
      ? `  waived${waived.by === '' ? '' : ` by ${plain(waived.by)}`}: ${plain(waived.reason)}`
      : `  ${plain(remedy)}`,
  ];
};

/** For a terminal: one problem after the other, and how many there are. */
export const asText = ({ diagnostics, files, others = [] }: Reported): string => {
  const placeOf = placesIn(files);
  const lines = diagnostics.flatMap((one) => {
    const place = placeOf(one);
    return linesOf(one, place ? `${place.path}:${place.line}` : '');
  });
  const none =
    others.length > 0 ? `no such problems, but others: ${countLine(others)}` : 'no problems';
  return `${[...lines, countLine(diagnostics, none)].join('\n')}\n`;
};
