import { splitOptionPath } from './option-path.ts';

/** What the option data says of one option: the text of its type, and of its default in Nix. */
export interface OptionFact {
  readonly type: string;
  readonly default?: string;
}

/** Option data: name, as in `services.redis.servers.<name>.port`, to fact. */
export type OptionFacts = Readonly<Record<string, OptionFact>>;

/** A step in the tree of option names; `<name>` stands for any attribute, `*` for list items. */
export interface OptionNode {
  readonly fact?: OptionFact;
  readonly children: ReadonlyMap<string, OptionNode>;
}

interface GrowingNode extends OptionNode {
  fact?: OptionFact;
  readonly children: Map<string, GrowingNode>;
}

/** All options as one tree. */
export function optionTree(data: OptionFacts): OptionNode {
  const root: GrowingNode = { children: new Map() };
  for (const [name, fact] of Object.entries(data)) {
    let node = root;
    for (const part of splitOptionPath(name)) {
      const next = node.children.get(part) ?? { children: new Map() };
      node.children.set(part, next);
      node = next;
    }
    node.fact = fact;
  }
  return root;
}

/** The node of an attribute: its own, or that of `<name>`. */
export function childOf(node: OptionNode, attribute: string): OptionNode | undefined {
  return node.children.get(attribute) ?? node.children.get('<name>');
}
