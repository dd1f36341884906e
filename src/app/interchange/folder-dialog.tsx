import { Button } from '@mantine/core';
import { useFolderQuestion } from '../store/folder-question.ts';
import { Dialog } from '../ui/dialog.tsx';
import classes from './folder-dialog.module.css';

/** Shows files of others before they are overwritten. */
export const FolderDialog = () => {
  const question = useFolderQuestion((state) => state.question);
  if (question === null) return null;
  const { folder, files, answer } = question;
  return (
    <Dialog
      opened
      onClose={() => answer('cancel')}
      size={920}
      title={`Files in ${folder} that were not made here, or changed since`}
    >
      <div className={classes.files}>
        {files.map(({ path, there, ours }) => (
          <details key={path} className={classes.file}>
            <summary>{path}</summary>
            <div className={classes.sides}>
              <section aria-label={`${path} in the folder`}>
                <h3>In the folder</h3>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
                <pre tabIndex={0}>{there}</pre>
              </section>
              <section aria-label={`${path} as the drawing has it`}>
                <h3>From the drawing</h3>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
                <pre tabIndex={0}>{ours}</pre>
              </section>
            </div>
          </details>
        ))}
      </div>
      <footer className={classes.footer}>
        <Button variant="default" onClick={() => answer('cancel')}>
          Cancel
        </Button>
        <Button variant="default" color="red" onClick={() => answer('overwrite')}>
          Overwrite them
        </Button>
        <Button onClick={() => answer('keep')} data-autofocus>
          Keep them, save the rest
        </Button>
      </footer>
    </Dialog>
  );
};
