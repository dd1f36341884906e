/** Width and height of a picture in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const FALLBACK: PictureSize = { width: 800, height: 600 };

/** The natural size of an SVG, from the `viewBox` of its first tag. */
export const pictureSize = (svg: string): PictureSize => {
  const root = /<svg[^>]*>/.exec(svg)?.[0] ?? '';
  const box =
    /viewBox="([^"]*)"/
      .exec(root)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [, , width = 0, height = 0] = box;
  return width > 0 && height > 0 ? { width, height } : FALLBACK;
};

const STYLE =
  'html,body{margin:0;height:100%;background:transparent;overflow:hidden}' +
  'svg{display:block;width:100%!important;height:100%!important;max-width:none!important}';

/**
 * The document of the frame that shows a picture. The frame may run no script and load nothing;
 * this says so once more.
 */
export const pictureDocument = (svg: string, theme: 'light' | 'dark'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">` +
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">` +
  `<meta name="color-scheme" content="${theme}"><title>Diagram</title><style>${STYLE}</style></head>` +
  `<body>${svg}</body></html>`;
