import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useEffect } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { usePageParts } from '../store/page-parts.ts';
import { keepSizes, sizesOf } from './panel-sizes.ts';
import { useSide } from './side-state.ts';
import './workbench.css';

interface Props {
  readonly left: ReactNode;
  readonly middle: ReactNode;
  readonly right: ReactNode;
}

const usePanel = () => {
  const ref = usePanelRef();
  const toggle = useCallback(() => {
    if (ref.current?.isCollapsed()) ref.current.expand();
    else ref.current?.collapse();
  }, [ref]);
  return { ref, toggle };
};

/** Opens a side that is closed when somebody asks for one of its panes. */
const useOpenForPanes = ({ ref }: ReturnType<typeof usePanel>): void => {
  const times = useSide((state) => state.times);
  useEffect(() => {
    if (times > 0 && ref.current?.isCollapsed()) ref.current.expand();
  }, [times, ref]);
};

/** Palette, drawing and preview side by side; below 1100 px the preview lies beneath. */
export const Workbench = ({ left, middle, right }: Props) => {
  const narrow = useMediaQuery('(max-width: 1100px)', undefined, {
    getInitialValueInEffect: false,
  });
  const palette = usePanel();
  const preview = usePanel();
  useOpenForPanes(preview);
  const { toggle: toggleLeft } = palette;
  const { toggle: toggleRight } = preview;
  useEffect(() => {
    usePageParts.setState({ panels: { toggleLeft, toggleRight } });
    return () => usePageParts.setState({ panels: null });
  }, [toggleLeft, toggleRight]);
  const name = narrow ? 'panels-narrow' : 'panels-wide';
  const saved = sizesOf(name);
  const outer = sizesOf('panels-outer');
  return (
    <main className="workbench">
      {/* What theme.ts has tooltips appear in: text that belongs to no landmark is hard to find. */}
      <div id="tooltips" />
      <Group
        orientation="horizontal"
        {...(outer && { defaultLayout: outer })}
        onLayoutChanged={keepSizes('panels-outer')}
      >
        <Panel
          id="palette"
          panelRef={palette.ref}
          defaultSize="240px"
          minSize="180px"
          maxSize="400px"
          collapsible
          groupResizeBehavior="preserve-pixel-size"
        >
          {left}
        </Panel>
        <Separator className="separator" aria-label="Resize the palette" />
        <Panel id="rest" minSize="40%">
          <Group
            key={name}
            orientation={narrow ? 'vertical' : 'horizontal'}
            {...(saved && { defaultLayout: saved })}
            onLayoutChanged={keepSizes(name)}
          >
            <Panel id="drawing" minSize="20%" className="workbench-drawing">
              {middle}
            </Panel>
            <Separator className="separator" aria-label="Resize the preview" />
            <Panel
              id="preview"
              panelRef={preview.ref}
              defaultSize={narrow ? '45%' : '54%'}
              minSize="20%"
              collapsible
            >
              {right}
            </Panel>
          </Group>
        </Panel>
      </Group>
    </main>
  );
};
