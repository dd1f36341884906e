import type { ELK } from 'elkjs/lib/elk-api.js';
import type { LayoutEngine, LayoutRequest } from '../../core/ports.ts';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.componentComponent': '56',
  'elk.aspectRatio': '1.6',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
};

const graphOf = ({ items, arrows, direction }: LayoutRequest) => ({
  id: 'root',
  layoutOptions: {
    ...OPTIONS,
    'elk.direction': direction.toUpperCase(),
    'elk.layered.spacing.nodeNodeBetweenLayers': direction === 'right' ? '64' : '56',
  },
  children: items.map(({ id, width, height }) => ({ id, width, height })),
  edges: arrows.map(([from, to], index) => ({
    id: `arrow-${index}`,
    sources: [from],
    targets: [to],
  })),
});

/**
 * Layout by ELK's layered algorithm.
 *
 * @param open brings the library, when somebody first asks
 * @see https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html
 */
export const elkEngine = (open: () => Promise<ELK>): LayoutEngine => {
  let elk: Promise<ELK> | null = null;
  const end = async (): Promise<void> => {
    const ended = elk;
    elk = null;
    (await ended)?.terminateWorker();
  };
  return {
    arrange: async (request, cancelling) => {
      cancelling?.addEventListener('abort', () => void end());
      elk ??= open();
      const sizes = new Map(request.items.map((item) => [item.id, item]));
      const { children = [] } = await (await elk).layout(graphOf(request));
      return new Map(
        children.flatMap(({ id, x = 0, y = 0 }) => {
          const size = sizes.get(id);
          return size === undefined
            ? []
            : [[id, { x, y, width: size.width, height: size.height }] as const];
        }),
      );
    },
  };
};
