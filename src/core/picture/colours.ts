import type { Role } from '../catalog/define-service-kind.ts';

/** The colours of the page, for pictures that stand without it; a test holds the two together. */
export interface Colours {
  readonly ground: string;
  readonly surface: string;
  readonly raised: string;
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly text2: string;
  readonly accent: string;
  readonly accentTint: string;
  readonly edge: string;
  readonly note: string;
  readonly noteLine: string;
  readonly roles: Readonly<Record<Role, string>>;
}

export const THEMES = ['light', 'dark'] as const;
export type PictureTheme = (typeof THEMES)[number];

export const COLOURS: Readonly<Record<PictureTheme, Colours>> = {
  light: {
    ground: '#f5f6f8',
    surface: '#ffffff',
    raised: '#ffffff',
    sunken: '#eff1f4',
    line: '#e1e4e9',
    lineStrong: '#c4cad3',
    text: '#1a202a',
    text2: '#556070',
    accent: '#4c53d6',
    accentTint: '#eceeff',
    edge: '#8a93a2',
    note: '#fdf6d8',
    noteLine: '#e3d48f',
    roles: {
      data: '#0b7a75',
      messaging: '#c2412d',
      gateway: '#8f5b00',
      application: '#4c53d6',
      identity: '#8438b8',
      observability: '#2b7a34',
      storage: '#1a6ab0',
      network: '#526074',
      external: '#5b6472',
    },
  },
  dark: {
    ground: '#101319',
    surface: '#171b22',
    raised: '#1c212a',
    sunken: '#12161c',
    line: '#2a303b',
    lineStrong: '#434b59',
    text: '#e4e7ec',
    text2: '#9ca5b3',
    accent: '#98a0ff',
    accentTint: '#242a4d',
    edge: '#6d7788',
    note: '#38321c',
    noteLine: '#5c5230',
    roles: {
      data: '#4fd1c5',
      messaging: '#ff917d',
      gateway: '#f0b44c',
      application: '#98a0ff',
      identity: '#cf9bff',
      observability: '#7fd184',
      storage: '#74b8f7',
      network: '#a3b1c4',
      external: '#a6afbb',
    },
  },
};
