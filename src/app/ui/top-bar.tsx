import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { FolderGit2, LayoutTemplate } from 'lucide-react';
import { CommandButton } from '../commands/command-button.tsx';
import { CommandIcon } from '../commands/command-icon.tsx';
import { downloadBundle, importDiagram, newDrawing, openFile } from '../commands/file.ts';
import { redo, undo } from '../commands/history.ts';
import { find } from '../commands/view.ts';
import { useApp } from '../store/use-store.tsx';
import { useActions } from './actions.tsx';
import { DrawingsDialog } from './drawings-dialog.tsx';
import { exampleFacts } from './example-facts.ts';
import { ExportMenu } from './export-menu.tsx';
import { HelpMenu } from './help-menu.tsx';
import { Mark } from './mark.tsx';
import { SavedState } from './saved-state.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import './top-bar.css';
import { WorkspaceName } from './workspace-name.tsx';
import { WorkspaceSettings } from './workspace-settings.tsx';

const UndoRedo = () => {
  const undoable = useApp((state) => state.undoable);
  const redoable = useApp((state) => state.redoable);
  return (
    <>
      <CommandIcon command={undo} what={undoable} off={undoable === null} />
      <CommandIcon command={redo} what={redoable} off={redoable === null} />
    </>
  );
};

const Examples = () => {
  const actions = useActions();
  return (
    <Menu position="bottom-start" width={340}>
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={<LayoutTemplate size={16} />}>
          Open example
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.examples.map((example) => (
          <Menu.Item key={example.name} onClick={() => void actions.openExample(example.name)}>
            <span className="menu-title">{example.title}</span>
            <span className="menu-hint">{example.description}</span>
            <span className="menu-hint">{exampleFacts(example)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** The bar at the top: what is open, how it is saved, and what leaves or enters the page. */
export const TopBar = () => {
  const actions = useActions();
  return (
    <header className="top-bar">
      <Mark />
      <h1 className="sr-only">Flakegraph</h1>
      <div className="top-bar-group" data-part="drawings">
        <WorkspaceName />
        <DrawingsDialog />
        <WorkspaceSettings />
      </div>
      <SavedState />
      <div className="top-bar-group" data-part="find">
        <UndoRedo />
        <CommandIcon command={find} />
      </div>
      <div className="top-bar-space" />
      <div className="top-bar-group">
        <CommandButton command={newDrawing} label="New" />
        <Examples />
        <CommandButton command={openFile} label="Open file" />
        {actions.hasFolders && (
          <Tooltip label="Open a folder">
            <ActionIcon aria-label="Open a folder" onClick={() => void actions.openFolder()}>
              <FolderGit2 size={18} />
            </ActionIcon>
          </Tooltip>
        )}
        <CommandIcon command={importDiagram} />
      </div>
      <HelpMenu />
      <ThemeToggle />
      <div className="top-bar-group" data-part="away">
        <ExportMenu />
        <CommandButton command={downloadBundle} label="Download bundle" primary />
      </div>
    </header>
  );
};
