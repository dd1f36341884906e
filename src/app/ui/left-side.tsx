import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { keepSizes, sizesOf } from './panel-sizes.ts';

/** What can be added, and below it what is there. */
export const LeftSide = (props: { readonly above: ReactNode; readonly below: ReactNode }) => {
  const saved = sizesOf('panels-left');
  return (
    <Group
      orientation="vertical"
      {...(saved && { defaultLayout: saved })}
      onLayoutChanged={keepSizes('panels-left')}
    >
      <Panel id="add" minSize="20%">
        {props.above}
      </Panel>
      <Separator className="separator" aria-label="Resize the outline" />
      <Panel id="outline" defaultSize="38%" minSize="80px" collapsible>
        {props.below}
      </Panel>
    </Group>
  );
};
