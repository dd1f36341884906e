import type { MermaidConfig } from 'mermaid';

/** Fonts of the system only: the frame can load none, and what is measured must be what is shown. */
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** The page's own colours, on the page's own ground. */
const LIGHT = {
  background: '#ffffff',
  primaryColor: '#f5f6f8',
  primaryBorderColor: '#8a93a2',
  primaryTextColor: '#1a202a',
  secondaryColor: '#eceeff',
  tertiaryColor: '#f5f6f8',
  tertiaryBorderColor: '#c4cad3',
  clusterBkg: '#f9fafb',
  clusterBorder: '#c4cad3',
  lineColor: '#6d7788',
  textColor: '#1a202a',
  titleColor: '#1a202a',
  edgeLabelBackground: '#ffffff',
  noteBkgColor: '#fdf6e3',
  noteTextColor: '#1a202a',
  noteBorderColor: '#c4cad3',
  sequenceNumberColor: '#ffffff',
};

const DARK = {
  background: '#171b22',
  primaryColor: '#232933',
  primaryBorderColor: '#6d7788',
  primaryTextColor: '#e4e7ec',
  secondaryColor: '#242a4d',
  tertiaryColor: '#1c212a',
  tertiaryBorderColor: '#434b59',
  clusterBkg: '#1c212a',
  clusterBorder: '#434b59',
  lineColor: '#9ca5b3',
  textColor: '#e4e7ec',
  titleColor: '#e4e7ec',
  edgeLabelBackground: '#171b22',
  noteBkgColor: '#332d1d',
  noteTextColor: '#e4e7ec',
  noteBorderColor: '#434b59',
  sequenceNumberColor: '#171b22',
};

/**
 * How Mermaid draws here. Labels are SVG text, not HTML, so that a picture stands on its own.
 *
 * @see https://mermaid.js.org/config/schema-docs/config.html
 */
export const mermaidConfig = (theme: 'light' | 'dark'): MermaidConfig => ({
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  // Mermaid refuses 50,000 characters and 500 edges otherwise; a large drawing has more.
  maxTextSize: 2_000_000,
  maxEdges: 20_000,
  htmlLabels: false,
  fontFamily: FONT,
  look: 'classic',
  theme: 'base',
  darkMode: theme === 'dark',
  themeVariables: {
    ...(theme === 'dark' ? DARK : LIGHT),
    darkMode: theme === 'dark',
    fontFamily: FONT,
    fontSize: '14px',
  },
  flowchart: { htmlLabels: false, useMaxWidth: false, wrappingWidth: 260 },
  sequence: { useMaxWidth: false },
  class: { useMaxWidth: false, htmlLabels: false },
  state: { useMaxWidth: false },
  er: { useMaxWidth: false },
  c4: { useMaxWidth: false },
});
