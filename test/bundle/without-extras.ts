import type { Document } from '../../src/core/model/document.ts';

/** Extra options are the architect's own words: that they name options of NixOS is no promise. */
export const withoutExtras = (document: Document): Document => {
  const bare = <T extends object>(elements: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(elements).map(([id, element]) => [id, { ...element, extra_options: {} }]),
    );
  const { graph } = document;
  return {
    ...document,
    graph: { ...graph, services: bare(graph.services), hosts: bare(graph.hosts) },
  };
};
