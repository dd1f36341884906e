import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useEffect } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { remember, remembered } from '../store/preferences.ts';
import { useSide } from './side-state.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './workbench.css';

interface Props {
  readonly left: ReactNode;
  readonly middle: ReactNode;
  readonly right: ReactNode;
}

type Sizes = Readonly<Record<string, number>>;

const sizesOf = (name: string): Sizes | undefined => {
  try {
    const sizes: unknown = JSON.parse(remembered(name) ?? '');
    if (typeof sizes !== 'object' || sizes === null) return undefined;
    const entries = Object.entries(sizes).filter(([, size]) => typeof size === 'number');
    return Object.fromEntries(entries) as Sizes;
  } catch {
    return undefined;
  }
};

const keep = (name: string) => (sizes: Sizes) => remember(name, JSON.stringify(sizes));

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
  useShortcuts({ toggleLeft: palette.toggle, toggleRight: preview.toggle });
  const name = narrow ? 'panels-narrow' : 'panels-wide';
  const saved = sizesOf(name);
  const outer = sizesOf('panels-outer');
  return (
    <main className="workbench">
      <Group
        orientation="horizontal"
        {...(outer && { defaultLayout: outer })}
        onLayoutChanged={keep('panels-outer')}
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
            onLayoutChanged={keep(name)}
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
