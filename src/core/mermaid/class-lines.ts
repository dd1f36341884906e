import { PALETTE, PALETTE_CLASSES, type PaletteClass } from './palette.ts';

interface Painted {
  readonly id: string;
  readonly class: PaletteClass;
}

/** Definitions of the classes that are used, then who has which. They come last in a diagram. */
export const classLines = (all: readonly Painted[]): readonly string[] => {
  const used = PALETTE_CLASSES.flatMap((name) => {
    const ids = all.filter((one) => one.class === name).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ name, ids }];
  });
  return [
    ...used.map(({ name }) => {
      const { fill, stroke, text, dashes } = PALETTE[name];
      const dashed = dashes === undefined ? '' : `,stroke-dasharray:${dashes}`;
      return `  classDef ${name} fill:${fill},stroke:${stroke},color:${text}${dashed}`;
    }),
    ...used.map(({ name, ids }) => `  class ${ids.join(',')} ${name}`),
  ];
};
