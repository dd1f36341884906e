import type { ConsoleWorld } from '../../src/core/console/console-world.ts';
import { type Document, record, redo, undo } from '../../src/core/model/document.ts';
import { testAuthor, testIds } from '../../src/core/model/testing/author.ts';
import { createProjector } from '../../src/core/project.ts';
import { err, ok, type Problem } from '../../src/core/result.ts';
import { Drawing } from '../bundle/drawing.ts';

const noFiles: Problem = { code: 'no-files', message: 'There are no files.', remedy: '' };

/** A drawing with a domain of two services and a host, of which two things are called alike. */
export const shop = (): Document => {
  const drawing = new Drawing();
  const sales = drawing.domain('Sales');
  const host = drawing.host('sales', '10.0.0.10');
  const api = drawing.service(sales, 'orders api', 'application', { host_id: host });
  drawing.depends(api, drawing.service(sales, 'orders-db', 'postgresql'));
  return drawing.document;
};

/** A drawing in which two services are offered to other domains, and used by none. */
export const offering = (): Document => {
  const drawing = new Drawing();
  const sales = drawing.domain('Sales');
  for (const name of ['one', 'two']) drawing.service(sales, name, 'redis', { offered: true });
  drawing.domain('Billing');
  return drawing.document;
};

/** A world of one drawing and no files but those given. */
export const worldOf = (
  start: Document,
  files: Readonly<Record<string, string>> = {},
): ConsoleWorld => {
  let document = start;
  const author = testAuthor('ada', testIds(0x9000));
  const project = createProjector();
  const keep = (recorded: ReturnType<typeof record>) => {
    if (!recorded.ok) return recorded;
    document = recorded.value.document;
    return ok(null);
  };
  const said = (moved: ReturnType<typeof keep>) => (moved.ok ? ok('the step') : moved);
  return {
    document: () => document,
    project: async () => project(document),
    options: async () => null,
    run: (gesture) => keep(record(document, gesture, author)),
    undo: () => said(keep(undo(document, author))),
    redo: () => said(keep(redo(document, author))),
    applyTopology: (topology) =>
      keep(record(document, [{ type: 'update-topology', topology }], author)),
    openDrawing: async () => err(noFiles),
    readText: async (name) => {
      const text = files[name ?? ''];
      return name !== null && text !== undefined ? ok({ name, text }) : err(noFiles);
    },
    writeBundle: async () => err(noFiles),
    fileNames: async () => Object.keys(files),
  };
};
