import { CommandIcon } from '../commands/command-icon.tsx';
import { isEnabled } from '../commands/define-command.ts';
import { COMMANDS } from '../commands/index.ts';
import { useCommandContext } from '../commands/use-command-context.ts';

const ARRANGING = COMMANDS.filter(
  ({ group, menus }) => group === 'Arrange' && menus?.includes('many') === true,
);

/** What can be done with several elements at once. */
export const SeveralFields = () => {
  const context = useCommandContext();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons is no form */}
      <div role="group" className="inspector-row" aria-label="Arrange">
        {ARRANGING.map((command) => (
          <CommandIcon key={command.id} command={command} off={!isEnabled(command, context)} />
        ))}
      </div>
      <p className="inspector-hint">Drag one to move all of them.</p>
    </>
  );
};
