import type { NodeProps } from '@xyflow/react';
import { UserRound } from 'lucide-react';
import { memo } from 'react';
import { Badge } from './badge.tsx';
import { NodeName } from './node-name.tsx';
import type { PersonNodeType } from './scene.ts';
import { SideHandles } from './side-handles.tsx';

/** A person: a pill. */
export const PersonNode = memo(({ data }: NodeProps<PersonNodeType>) => (
  <div className="person">
    <span className="person-face">
      <UserRound size={16} aria-hidden="true" />
    </span>
    <div className="card-text">
      <NodeName
        id={data.person.person_id}
        name={data.person.name}
        className="card-name"
        rename={(name) => [
          { type: 'update-person', person_id: data.person.person_id, changes: { name } },
        ]}
      />
      {data.person.email !== '' && (
        <span className="card-kind second-line">{data.person.email}</span>
      )}
    </div>
    <Badge trouble={data.trouble} />
    <SideHandles />
  </div>
));
