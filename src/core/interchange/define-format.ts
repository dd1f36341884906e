import type { EdgeKind } from '../model/graph.ts';
import type { Problem, Result } from '../result.ts';

/** Something about a line (from 1) of a foreign text, as a sentence. */
export interface Remark {
  readonly line: number | null;
  readonly text: string;
}

interface Sketched {
  /** What the text calls it; other parts of the sketch refer to it by this. */
  readonly key: string;
  readonly name: string;
  readonly line: number | null;
}

export interface SketchedDomain extends Sketched {
  /** Key of the domain around it. */
  readonly parent: string | null;
}

export interface SketchedService extends Sketched {
  readonly kind: string;
  /** Key of its domain; `null` where the text puts it into none. */
  readonly domain: string | null;
}

export interface SketchedEdge {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  readonly subjects?: readonly string[];
  /** What the text says of it; it goes into the notes of the service that it leaves. */
  readonly note: string;
  readonly line: number | null;
}

/**
 * What a foreign text says about a drawing, before anybody asks what the drawing has of it
 * already. `importPlan` makes commands of it.
 */
export interface Sketch {
  readonly title: string | null;
  readonly domains: readonly SketchedDomain[];
  readonly services: readonly SketchedService[];
  readonly people: readonly Sketched[];
  readonly edges: readonly SketchedEdge[];
  /** Understood, and without meaning for a drawing. */
  readonly ignored: readonly Remark[];
  readonly notUnderstood: readonly Remark[];
}

/** A foreign form of drawings. */
export interface Format {
  /** `mermaid`: what `import --format` takes. */
  readonly name: string;
  readonly title: string;
  /** Of its files, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a text is probably of this form; quick, never throws. */
  readonly recognises: (text: string) => boolean;
  /** Reads a text. What it does not understand it reports; it fails when nothing is of its form. */
  readonly read: (text: string) => Result<Sketch, Problem>;
}

/** Declares a format; `index.ts` lists them. */
export const defineFormat = (format: Format): Format => format;
