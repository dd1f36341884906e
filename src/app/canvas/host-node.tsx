import type { NodeProps } from '@xyflow/react';
import { Server } from 'lucide-react';
import { memo } from 'react';
import { KindIcon } from '../ui/kind-icon.tsx';
import { Badge } from './badge.tsx';
import { NodeName } from './node-name.tsx';
import type { HostNodeType } from './scene.ts';
import { SideHandles } from './side-handles.tsx';

const MOST = 6;

/** A machine: its tier, its address, and the services that were placed on it. */
export const HostNode = memo(({ data }: NodeProps<HostNodeType>) => {
  const { host, placed } = data;
  const address = host.interfaces[0]?.addresses[0];
  const rest = placed.length - MOST;
  const shown = rest > 0 ? placed.slice(0, MOST - 1) : placed;
  return (
    <div className="host">
      <header className="host-header">
        <Server size={20} strokeWidth={1.6} aria-hidden="true" />
        <div className="card-text">
          <NodeName
            id={host.host_id}
            name={host.name}
            className="card-name"
            rename={(name) => [{ type: 'update-host', host_id: host.host_id, changes: { name } }]}
          />
          <span className="card-kind second-line">
            {address?.dhcp ? 'DHCP' : address?.address || 'no address'}
          </span>
        </div>
        <span className="host-tier">{host.tier}</span>
      </header>
      <ul className="host-services">
        {shown.map((service) => (
          <li key={service.service_id} className="host-chip">
            <KindIcon kind={service.kind} size={14} />
            <span>{service.name}</span>
          </li>
        ))}
        {rest > 0 && <li className="host-chip">and {rest + 1} more</li>}
        {placed.length === 0 && <li className="host-none">Nothing placed here</li>}
      </ul>
      <Badge trouble={data.trouble} />
      <SideHandles />
    </div>
  );
});
