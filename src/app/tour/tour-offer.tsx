import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { remember, remembered } from '../store/preferences.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import classes from './tour-offer.module.css';

/** Whether the tour is still to be offered: not once something else was opened, or it was answered. */
const useOffered = () => {
  const [offered, setOffered] = useState(() => remembered('tour') === null);
  const touring = useView((state) => state.tour);
  const opened = useApp((state) => state.opened);
  const answered = touring || opened > 1;
  useEffect(() => {
    if (!answered) return;
    remember('tour', 'offered');
    setOffered(false);
  }, [answered]);
  const decline = (): void => {
    remember('tour', 'offered');
    setOffered(false);
  };
  return { offered: offered && !answered && opened === 1, decline };
};

/** Greets who comes for the first time, above the example that they see. */
export const TourOffer = () => {
  const store = useAppStore();
  const { offered, decline } = useOffered();
  if (!offered) return null;
  return (
    <section className={classes.offer} aria-label="Welcome">
      <p className={classes.text}>
        <strong>This is an example.</strong> Change it as you like, or begin with your own.
      </p>
      <Button onClick={() => useView.setState({ tour: true })}>Take the tour</Button>
      <Button variant="default" onClick={() => void store.getState().newDrawing()}>
        Begin empty
      </Button>
      <CloseButton size="sm" aria-label="Not now" onClick={decline} />
    </section>
  );
};
