import { type NodeProps, NodeResizer } from '@xyflow/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { DOMAIN_MINIMUM } from '../../core/model/extent.ts';
import { useAppStore } from '../store/use-store.tsx';
import { Badge } from './badge.tsx';
import type { DomainNodeType } from './scene.ts';
import { SideHandles } from './side-handles.tsx';

const count = (number: number, noun: string): string =>
  number === 1 ? `1 ${noun}` : `${number} ${noun}s`;

/** A domain: a container with its name, its purpose and what it holds. */
export const DomainNode = memo(({ id, data, selected }: NodeProps<DomainNodeType>) => {
  const store = useAppStore();
  const { domain, services, children, collapsed } = data;
  const counts = [count(services, 'service'), ...(children > 0 ? [count(children, 'domain')] : [])];
  const toggle = () => {
    const { document, move } = store.getState();
    const box = document.layout.nodes[id];
    if (box !== undefined) move({ [id]: { ...box, collapsed: !collapsed } });
  };
  const Chevron = collapsed ? ChevronRight : ChevronDown;
  return (
    <div className="domain" data-collapsed={collapsed}>
      {!collapsed && (
        <NodeResizer
          isVisible={selected}
          minWidth={DOMAIN_MINIMUM.width}
          minHeight={DOMAIN_MINIMUM.height}
          lineClassName="domain-resize-line"
          handleClassName="domain-resize-handle"
        />
      )}
      <header className="domain-header">
        <button
          type="button"
          className="domain-toggle nodrag"
          aria-label={`${collapsed ? 'Expand' : 'Collapse'} ${domain.name}`}
          aria-expanded={!collapsed}
          tabIndex={-1}
          onClick={toggle}
        >
          <Chevron size={16} />
        </button>
        <span className="domain-name">{domain.name}</span>
        <span className="domain-counts">{counts.join(' · ')}</span>
        <span className="domain-purpose second-line">{domain.purpose.split('\n')[0]}</span>
      </header>
      {!collapsed && services + children === 0 && (
        <p className="domain-empty second-line">Select it, then choose a service on the left.</p>
      )}
      <Badge trouble={data.trouble} />
      <SideHandles />
    </div>
  );
});
