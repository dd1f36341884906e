import type { Document } from '../../src/core/model/document.ts';
import type { Workspace } from '../../src/core/model/graph.ts';
import { inFolder } from '../bundle/folder.ts';
import { evalHosts, type Host } from '../oracles/hosts.ts';
import { evalOutputs, type Outputs } from './outputs.ts';

/** The drawing as it would be in that flavour. */
export const inFlavour = (document: Document, flavour: Workspace['flavour']): Document => {
  const { graph } = document;
  return { ...document, graph: { ...graph, workspace: { ...graph.workspace, flavour } } };
};

/** What a bundle evaluates to. */
interface Evaluated {
  readonly hosts: Readonly<Record<string, Host>>;
  readonly outputs: Outputs | null;
}

/** Machines, packages, shells and homes of a drawing, evaluated from the bundle of each flavour. */
export const evalBoth = async (
  document: Document,
): Promise<{ readonly explicit: Evaluated; readonly computed: Evaluated }> => ({
  explicit: await inFolder(inFlavour(document, 'explicit'), evaluated),
  computed: await inFolder(inFlavour(document, 'event-driven'), evaluated),
});

/** Options that contradict each other are refused, and are so in both. */
const evaluated = async (folder: string): Promise<Evaluated> => {
  try {
    const hosts = await evalHosts(folder);
    return plain({ hosts, outputs: await evalOutputs(folder) }, folder);
  } catch (error) {
    if (String(error).includes('conflicting definition values'))
      return { hosts: {}, outputs: null };
    throw error;
  }
};

/**
 * Without what says where a bundle lies: hashes of packages that are built from a folder in it, and
 * its own path.
 */
const plain = (evaluated: Evaluated, folder: string): Evaluated =>
  JSON.parse(
    JSON.stringify(evaluated)
      .replaceAll(folder, '')
      .replaceAll(/\/[a-z0-9]{32}-(source)?/g, '/'),
  );
