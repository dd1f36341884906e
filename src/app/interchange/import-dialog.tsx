import { Alert, Button, Textarea } from '@mantine/core';
import type { ImportPlan } from '../../core/interchange/import-plan.ts';
import { formatOfFile, READABLE_TITLES } from '../../core/interchange/index.ts';
import { placesOfMiddles } from '../../core/interchange/places-of-middles.ts';
import { count } from '../../core/model/count.ts';
import { useImportOffer } from '../store/import-offer.ts';
import { usePageParts } from '../store/page-parts.ts';
import { useAppStore } from '../store/use-store.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { StillWorking } from '../ui/still-working.tsx';
import classes from './import-dialog.module.css';
import { PlanView } from './plan-view.tsx';
import { usePlan } from './use-plan.ts';

const close = (): void => useImportOffer.setState({ open: false });

const actionOf = (plan: ImportPlan | null): string => {
  const changes = (plan?.added.length ?? 0) + (plan?.changed.length ?? 0);
  if (plan === null) return 'Add to the drawing';
  if (changes === 0) return 'Nothing to add';
  return plan.changed.length === 0
    ? `Add ${count(changes, 'element')}`
    : `Add and change ${count(changes, 'element')}`;
};

const Content = () => {
  const store = useAppStore();
  const { text, name } = useImportOffer();
  const { planned, busy, cancel } = usePlan(text, name);
  const format = formatOfFile(text, name ?? '');
  const plan = planned?.ok ? planned.value : null;
  const apply = () => {
    if (plan === null) return;
    const { run, reveal } = store.getState();
    const source = name ?? 'a pasted diagram';
    const done = run(plan.gesture, {
      places: (after) => placesOfMiddles(after, plan.middles),
      tell: `Added ${count(plan.added.length, 'element')} from ${source}.`,
    });
    if (!done.ok) return;
    close();
    const { domains } = store.getState().document.graph;
    const shown = plan.created.filter((id) => id in domains);
    reveal(shown);
    if (shown[0] !== undefined) usePageParts.getState().stage?.hold(shown[0]);
  };
  return (
    <>
      <div className={classes.sides}>
        <Textarea
          label={format?.title ?? 'Diagram or file'}
          description={format?.description ?? READABLE_TITLES}
          placeholder={
            'flowchart LR\n  subgraph Sales\n    api[Orders API] --> db[(PostgreSQL)]\n  end'
          }
          value={text}
          onChange={(event) => useImportOffer.setState({ text: event.currentTarget.value })}
          classNames={{
            root: classes.text ?? '',
            wrapper: classes.wrapper ?? '',
            input: classes.input ?? '',
          }}
          spellCheck={false}
          data-autofocus
        />
        <section
          className={classes.plan}
          aria-label="What happens"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
        >
          {busy && <StillWorking what="Reading" cancel={cancel} />}
          {planned === null && !busy && (
            <p className={classes.hint}>
              Paste a diagram or a file; here you see what it adds before anything happens.
            </p>
          )}
          {planned?.ok === false && (
            <Alert color="red" title={planned.error.message}>
              {planned.error.remedy}
            </Alert>
          )}
          {plan !== null && <PlanView plan={plan} />}
        </section>
      </div>
      <footer className={classes.footer}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={plan === null || plan.gesture.length === 0} onClick={apply}>
          {actionOf(plan)}
        </Button>
      </footer>
    </>
  );
};

/** Takes a foreign diagram into the drawing, after a look at what it would do. */
export const ImportDialog = () => {
  const { open, name } = useImportOffer();
  return (
    <Dialog
      opened={open}
      onClose={close}
      size={920}
      title={name === null ? 'Import a diagram' : `Import ${name}`}
    >
      <Content />
    </Dialog>
  );
};
