import { Modal } from '@mantine/core';
import { COMMAND_GROUPS } from '../commands/define-command.ts';
import { COMMANDS } from '../commands/index.ts';
import { closeDialog, useView } from '../store/view.ts';
import { shortcut } from '../ui/keys.ts';
import classes from './shortcuts-sheet.module.css';

interface Row {
  readonly title: string;
  readonly keys: readonly string[];
}

/** What the keyboard and the pointer do on the canvas itself. */
const ON_CANVAS: readonly Row[] = [
  { title: 'Into the canvas, and out', keys: ['Tab'] },
  { title: 'From element to element', keys: ['Arrows'] },
  { title: 'The same while something is selected', keys: ['Alt+Arrows'] },
  { title: 'Open in the inspector', keys: ['Enter'] },
  { title: 'Select', keys: ['Space'] },
  { title: 'Select one more', keys: ['Shift+Space', 'Shift+Click'] },
  { title: 'Select what lies in a frame', keys: ['Shift+Drag'] },
  { title: 'Connect: arrows choose, Enter connects', keys: ['c'] },
  { title: 'Drag without snapping', keys: ['Alt+Drag'] },
  { title: 'Move what is selected', keys: ['Arrows'] },
  { title: 'Move it eight times as far', keys: ['Shift+Arrows'] },
];

const Group = ({ title, rows }: { title: string; rows: readonly Row[] }) => (
  <section className={classes.group} aria-label={title}>
    <h3>{title}</h3>
    <dl>
      {rows.map((row) => (
        <div key={row.title} className={classes.row}>
          <dt>{row.title}</dt>
          <dd>
            {row.keys.map((keys) => (
              <kbd key={keys} className="keys">
                {shortcut(keys)}
              </kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

/** All shortcuts, as the commands declare them. */
export const ShortcutsSheet = () => {
  const open = useView((state) => state.dialog === 'shortcuts');
  const groups = COMMAND_GROUPS.map((group) => ({
    title: group,
    rows: COMMANDS.filter((one) => one.group === group && !one.keysOnly).flatMap(
      ({ title, keys }): readonly Row[] => (keys === undefined ? [] : [{ title, keys }]),
    ),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <Modal
      opened={open}
      onClose={closeDialog}
      title="Shortcuts"
      size={860}
      closeButtonProps={{ 'aria-label': 'Close' }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <div className={classes.sheet}>
        <Group title="On the canvas" rows={ON_CANVAS} />
        {groups.map(({ title, rows }) => (
          <Group key={title} title={title} rows={rows} />
        ))}
      </div>
    </Modal>
  );
};
