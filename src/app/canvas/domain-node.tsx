import { type NodeProps, NodeResizeControl, ResizeControlVariant } from '@xyflow/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { count } from '../../core/model/count.ts';
import { setCollapsed } from '../commands/domain.ts';
import { useAppStore } from '../store/use-store.tsx';
import { Badge } from './badge.tsx';
import { NodeName } from './node-name.tsx';
import type { DomainNodeType } from './scene.ts';
import { SideHandles } from './side-handles.tsx';
import { useResizable } from './use-resizable.ts';

/** Where a domain is sized: its upper left stays, and so its contents do. */
const RESIZED = ['right', 'bottom', 'bottom-right'] as const;

/** A domain: a container with its name, its purpose and what it holds. */
export const DomainNode = memo(({ id, data, selected }: NodeProps<DomainNodeType>) => {
  const store = useAppStore();
  const { domain, services, children, collapsed } = data;
  const counts = [count(services, 'service'), ...(children > 0 ? [count(children, 'domain')] : [])];
  const resizable = useResizable(selected);
  const Chevron = collapsed ? ChevronRight : ChevronDown;
  return (
    <div className="domain" data-collapsed={collapsed}>
      {!collapsed &&
        resizable &&
        RESIZED.map((position) => (
          <NodeResizeControl
            key={position}
            position={position}
            {...(position === 'bottom-right' ? {} : { variant: ResizeControlVariant.Line })}
            minWidth={data.least.width}
            minHeight={data.least.height}
            className={position === 'bottom-right' ? 'domain-resize-handle' : 'domain-resize-line'}
          />
        ))}
      <header className="domain-header">
        <button
          type="button"
          className="domain-toggle nodrag"
          aria-label={`${collapsed ? 'Expand' : 'Collapse'} ${domain.name}`}
          aria-expanded={!collapsed}
          tabIndex={-1}
          onClick={() => setCollapsed(store, [id], !collapsed)}
        >
          <Chevron size={16} />
        </button>
        <NodeName
          id={id}
          name={domain.name}
          className="domain-name"
          rename={(name) => [
            { type: 'update-domain', domain_id: domain.domain_id, changes: { name } },
          ]}
        />
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
