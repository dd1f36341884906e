import type { MermaidConfig } from 'mermaid';

/** Fonts of the system only: the frame can load none, and what is measured must be what is shown. */
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

const LIGHT = {
  background: '#ffffff',
  primaryColor: '#f1f3f5',
  primaryBorderColor: '#868e96',
  primaryTextColor: '#212529',
  secondaryColor: '#edf2ff',
  tertiaryColor: '#f8f9fa',
  tertiaryBorderColor: '#ced4da',
  clusterBkg: '#f8f9fa',
  clusterBorder: '#adb5bd',
  lineColor: '#868e96',
  textColor: '#212529',
  edgeLabelBackground: '#ffffff',
  noteBkgColor: '#fff9db',
  noteTextColor: '#212529',
};

const DARK = {
  background: '#1a1b1e',
  primaryColor: '#2c2e33',
  primaryBorderColor: '#909296',
  primaryTextColor: '#e9ecef',
  secondaryColor: '#2b3050',
  tertiaryColor: '#212226',
  tertiaryBorderColor: '#4a4d55',
  clusterBkg: '#212226',
  clusterBorder: '#5c5f66',
  lineColor: '#909296',
  textColor: '#e9ecef',
  edgeLabelBackground: '#1a1b1e',
  noteBkgColor: '#3d3a26',
  noteTextColor: '#e9ecef',
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
