import type { Document } from '../../model/document.ts';
import { prettyJson } from '../../model/pretty-json.ts';
import { defineFormat } from '../define-format.ts';

const write = ({ graph }: Document): string => {
  const { workspace, topology, domains, services, hosts, links, people, edges, waivers } = graph;
  const lists = { domains, services, hosts, links, people, edges, waivers };
  const all = Object.entries(lists).map(([name, records]) => [name, Object.values(records)]);
  return `${prettyJson({ workspace, topology, ...Object.fromEntries(all) })}\n`;
};

/** The drawing as it is now, for programs: without history and places. */
export const graphJson = defineFormat({
  name: 'json',
  title: 'JSON',
  description: 'All elements with their fields, for programs',
  extensions: [],
  writer: { ending: 'graph.json', mediaType: 'application/json', write },
});
