import { FileOutput, LayoutTemplate } from 'lucide-react';
import { WRITABLE } from '../../core/interchange/index.ts';
import type { Example } from '../ui/actions.tsx';
import { defineCommand, type PageCommand } from './define-command.ts';

/**
 * The commands that follow from other registries: one opens each example, one exports to each form
 * of another program. They are for the finder alone, which comes when it is wanted: the forms are large.
 */
export const listedCommands = (examples: readonly Example[]): readonly PageCommand[] => [
  ...WRITABLE.map(({ name, title, description }) =>
    defineCommand({
      id: `export-to-${name}`,
      title: `Export as ${title}`,
      about: description,
      group: 'File',
      icon: FileOutput,
      run: (context) => context.actions.exportTo(name),
    }),
  ),
  ...examples.map(({ name, title, description }) =>
    defineCommand({
      id: `open-example-${name}`,
      title: `Open example: ${title}`,
      about: description,
      group: 'File',
      icon: LayoutTemplate,
      run: (context) => context.actions.openExample(name),
    }),
  ),
];
