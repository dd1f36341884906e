import { Button, CloseButton } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useView } from '../store/view.ts';
import { cardPlace } from './card-place.ts';
import { TOUR_STEPS, type TourStep } from './steps.ts';
import classes from './tour.module.css';
import { useSpot } from './use-spot.ts';

const end = (): void => useView.setState({ tour: false });

/** Puts the card beside what it explains, as soon as its size is known. */
const useCardPlace = (spot: DOMRect | null, step: TourStep) => {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ x: 0, y: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is a card of another size
  useLayoutEffect(() => {
    if (card.current === null) return;
    const window = { width: globalThis.innerWidth, height: globalThis.innerHeight };
    const whole = new DOMRect(0, 0, window.width, window.height);
    setPlace(cardPlace(spot ?? whole, card.current.getBoundingClientRect(), window));
  }, [spot, step]);
  return { card, place };
};

/** The keyboard goes to the tour, and in the end back to where it was. */
const useKeyboardGuest = () => {
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    next.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return next;
};

/** Shows one part of the page after the other; the page can be used meanwhile. */
export const Tour = () => {
  const [index, setIndex] = useState(0);
  const step = TOUR_STEPS[index];
  const last = index === TOUR_STEPS.length - 1;
  const id = useId();
  const next = useKeyboardGuest();
  const spot = useSpot(step?.part ?? '');
  const { card, place } = useCardPlace(spot, step ?? { part: '', title: '', text: '' });
  if (step === undefined) return null;
  return (
    <>
      {spot !== null && (
        <div
          aria-hidden
          className={classes.spot}
          style={{ left: spot.x, top: spot.y, width: spot.width, height: spot.height }}
        />
      )}
      <div
        ref={card}
        role="dialog"
        aria-label="Tour of the page"
        aria-describedby={id}
        className={classes.card}
        style={{ left: place.x, top: place.y }}
        onKeyDown={({ key }) => key === 'Escape' && end()}
      >
        <div id={id} aria-live="polite">
          <h2 className={classes.title}>{step.title}</h2>
          <p className={classes.text}>{step.text}</p>
        </div>
        <CloseButton
          className={classes.close ?? ''}
          size="sm"
          aria-label="End the tour"
          onClick={end}
        />
        <footer className={classes.footer}>
          <span className={classes.count}>
            {index + 1} of {TOUR_STEPS.length}
          </span>
          {index > 0 && (
            <Button variant="default" onClick={() => setIndex(index - 1)}>
              Back
            </Button>
          )}
          <Button ref={next} onClick={() => (last ? end() : setIndex(index + 1))}>
            {last ? 'Done' : 'Next'}
          </Button>
        </footer>
      </div>
    </>
  );
};
