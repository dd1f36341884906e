import type { NodeProps } from '@xyflow/react';
import { Globe, LogIn } from 'lucide-react';
import { memo } from 'react';
import { KindIcon } from '../ui/kind-icon.tsx';
import { Badge } from './badge.tsx';
import { NodeName } from './node-name.tsx';
import type { ServiceNodeType } from './scene.ts';
import { SideHandles } from './side-handles.tsx';

/** A service: a card with its kind's icon, its name, and below it kind and port. */
export const ServiceNode = memo(({ data, type }: NodeProps<ServiceNodeType>) => {
  const { service, kindTitle, port } = data;
  const second = port === null ? kindTitle : `${kindTitle} · ${port}`;
  return (
    <div className="card" data-external={type === 'external'}>
      <KindIcon kind={service.kind} size={24} />
      <div className="card-text">
        <NodeName
          id={service.service_id}
          name={service.name}
          className="card-name"
          rename={(name) => [
            { type: 'update-service', service_id: service.service_id, changes: { name } },
          ]}
        />
        <span className="card-kind second-line">{second}</span>
      </div>
      {service.public && <Globe className="card-flag" size={14} aria-label="public" />}
      {service.offered && <LogIn className="card-flag" size={14} aria-label="offered" />}
      <Badge trouble={data.trouble} />
      <SideHandles />
    </div>
  );
});
