import { type ReactNode, useRef, useState } from 'react';
import { useAppStore } from '../store/use-store.tsx';
import { useActions } from './actions.tsx';
import './drop-zone.css';

const holdsFiles = (event: React.DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Opens a file that is dropped anywhere on the page. */
export const DropZone = (props: { children: ReactNode }) => {
  const actions = useActions();
  const store = useAppStore();
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const leave = (event: React.DragEvent, by: number) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a twin for the keyboard, Open file
    <div
      className="drop-zone"
      onDragEnter={(event) => leave(event, 1)}
      onDragLeave={(event) => leave(event, -1)}
      onDragOver={(event) => holdsFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const [file, another] = event.dataTransfer.files;
        if (file === undefined) return;
        if (another !== undefined)
          store.getState().tell(`Only "${file.name}" is opened: drop files one by one.`);
        void actions.openFile(file);
      }}
    >
      {props.children}
      {over && (
        <div className="drop-hint">
          Drop a bundle, a journal or a file of another program to open it
        </div>
      )}
    </div>
  );
};
