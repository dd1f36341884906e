import { createContext, type ReactNode, useContext } from 'react';
import type { Opened, Written } from '../../core/console/console-world.ts';
import { invariant, type Problem, type Result } from '../../core/result.ts';

/** What an example is, as its `about.json` says. */
export interface AboutExample {
  readonly title: string;
  readonly description: string;
  /** How many of each it has. */
  readonly domains: number;
  readonly services: number;
  readonly hosts: number;
}

/** An example drawing, by its folder's name. */
export interface Example extends AboutExample {
  readonly name: string;
}

/** Files as a person gives and gets them; what fails is told to the caller alone. */
export interface FileActions {
  /** Asks for a file; `null` when none is chosen. Call it from a click or a key. */
  choose(accept: string): Promise<File | null>;
  open(file: File): Promise<Result<Opened, Problem>>;
  download(): Promise<Result<Written, Problem>>;
}

/** SVG markup and its size in pixels. */
export interface SizedPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}
export type PictureFormat = 'svg' | 'png';

/** Pictures and texts to take along. */
export interface PictureActions {
  /** @param name of the file, without its ending */
  savePicture(picture: SizedPicture, name: string, format: PictureFormat): Promise<void>;
  /** Saves the whole drawing as a picture, also what is not in view. */
  exportDrawing(format: PictureFormat, theme: 'light' | 'dark'): Promise<void>;
  saveText(text: string, file: string): void;
  /** @param what as the notice calls it: `the Mermaid text` */
  copy(text: string, what: string): Promise<void>;
  /** The text on the clipboard; `null`, and a notice, when the browser does not give it. */
  clipboardText(): Promise<string | null>;
}

/** A form of another program that the drawing can have. */
export interface ExportChoice {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** The drawing for others. */
export interface ExportActions {
  /** Copies a link in which the whole drawing is; one that is too large offers the bundle. */
  share(): Promise<void>;
  exportChoices(): Promise<readonly ExportChoice[]>;
  /** Saves the drawing in the form of that name. */
  exportTo(name: string): Promise<void>;
}

/** A folder of a checkout, where the browser lets pages have one. */
export interface FolderActions {
  readonly hasFolders: boolean;
  /** Opens the bundle in a folder. Call it from a click or a key. */
  openFolder(): Promise<void>;
  /** Saves the bundle where the drawing came from, else asks where. */
  saveFolder(): Promise<void>;
}

/** What leaves the page or comes into it; composed where the page is put together. */
export interface Actions extends PictureActions, ExportActions, FolderActions {
  readonly files: FileActions;
  readonly examples: readonly Example[];
  openExample(name: string): Promise<void>;
  /** Asks for a file, then opens it. */
  pickFile(): Promise<void>;
  openFile(file: File): Promise<void>;
  download(): Promise<void>;
  /** Loads the page anew, in its newest version; never while something is not saved. */
  reload(): Promise<void>;
}

const Context = createContext<Actions | null>(null);

/** Gives the actions to the components below. */
export const ActionsProvider = (props: { actions: Actions; children: ReactNode }) => (
  <Context value={props.actions}>{props.children}</Context>
);

export const useActions = (): Actions => {
  const actions = useContext(Context);
  invariant(actions !== null, 'no ActionsProvider above');
  return actions;
};
