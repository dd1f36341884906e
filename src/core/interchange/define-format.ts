import type { Document } from '../model/document.ts';
import type { Domain, EdgeKind, Host, Link, Person, Service } from '../model/graph.ts';
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
  /** Its id in the drawing that it comes from: it has the same here where that is free. */
  readonly id?: string;
}

export interface SketchedDomain
  extends Sketched,
    Partial<Omit<Domain, 'domain_id' | 'name' | 'network_config' | 'parent_domain_id'>> {
  /** Key of the domain around it. */
  readonly parent: string | null;
}

export interface SketchedService
  extends Sketched,
    Partial<Omit<Service, 'service_id' | 'name' | 'kind' | 'domain_id' | 'host_id'>> {
  readonly kind: string;
  /** Key of its domain; `null` where the text puts it into none. */
  readonly domain: string | null;
  /** Key of the machine that runs it. */
  readonly host?: string;
}

export interface SketchedPerson extends Sketched, Partial<Omit<Person, 'person_id' | 'name'>> {}

export interface SketchedHost extends Sketched, Partial<Omit<Host, 'host_id' | 'name'>> {}

/** Its ends are keys of hosts. */
export interface SketchedLink extends Omit<Link, 'from_node' | 'to_node'> {
  readonly from: string;
  readonly to: string;
  readonly line: number | null;
}

export interface SketchedEdge {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  readonly subjects?: readonly string[];
  /** What the text says of it; it goes into the notes of the service that it leaves. */
  readonly note: string;
  readonly line: number | null;
  readonly id?: string;
}

/** What of a foreign text does not reach the drawing. */
export interface LeftOut {
  /** Understood, and without meaning for a drawing. */
  readonly ignored: readonly Remark[];
  readonly notUnderstood: readonly Remark[];
}

/** Where middles of elements are in a picture, by what the text calls them, or by id. */
export type Middles = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/**
 * What a foreign text says about a drawing, before anybody asks what the drawing has of it
 * already. `importPlan` makes commands of it.
 */
export interface Sketch extends LeftOut {
  readonly title: string | null;
  readonly domains: readonly SketchedDomain[];
  readonly services: readonly SketchedService[];
  readonly hosts: readonly SketchedHost[];
  readonly people: readonly SketchedPerson[];
  readonly edges: readonly SketchedEdge[];
  readonly links: readonly SketchedLink[];
  /** Where its elements stand, by their keys; empty where the text has no picture. */
  readonly middles: Middles;
}

/** A sketch in which nothing is, to begin with. */
export const EMPTY_SKETCH: Sketch = {
  title: null,
  domains: [],
  services: [],
  hosts: [],
  people: [],
  edges: [],
  links: [],
  middles: new Map(),
  ignored: [],
  notUnderstood: [],
};

/** A foreign form of drawings that can be read, written or both. */
export interface Format {
  /** `mermaid`: what `import --format` and `export --format` take. */
  readonly name: string;
  readonly title: string;
  /** For whom it is, in a few words. */
  readonly description: string;
  /** Endings of files that are of this form and no other, without the dot. */
  readonly extensions: readonly string[];
  readonly reader?: Reader;
  readonly writer?: Writer;
}

export interface Reader {
  /** Whether a text is probably of this form; quick, never throws. */
  readonly recognises: (text: string) => boolean;
  /** Reads a text. What it does not understand it reports; it fails when nothing is of its form. */
  readonly read: (text: string) => Result<Sketch, Problem>;
  /** A whole drawing of ours: a file of it is opened, and only added when somebody asks for that. */
  readonly isDrawing?: boolean;
}

export interface Writer {
  /** Ending of the file, behind the drawing's name: `arrows.json`. */
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (document: Document) => string;
}

/** A format that can be read. */
export type ReadableFormat = Format & { readonly reader: Reader };
/** A format that can be written. */
export type WritableFormat = Format & { readonly writer: Writer };

/** Declares a format; `index.ts` lists them. */
export const defineFormat = <const Declared extends Format>(format: Declared): Declared => format;
