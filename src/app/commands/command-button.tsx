import { Button, Tooltip } from '@mantine/core';
import { tipOf } from './command-icon.tsx';
import type { PageCommand } from './define-command.ts';
import { useCommandContext } from './use-command-context.ts';

interface Props {
  readonly command: PageCommand;
  /** What the button says: shorter than the title, or the title itself. */
  readonly label?: string;
  /** Whether it is what the page is for. */
  readonly primary?: boolean;
}

/** A command as a button, its title and shortcut in a tooltip. */
export const CommandButton = ({ command, label = command.title, primary = false }: Props) => {
  const context = useCommandContext();
  const { icon: Icon } = command;
  return (
    <Tooltip label={tipOf(command)}>
      <Button
        {...(!primary && { variant: 'subtle', color: 'gray' })}
        leftSection={Icon && <Icon size={16} />}
        onClick={() => void command.run(context)}
      >
        {label}
      </Button>
    </Tooltip>
  );
};
