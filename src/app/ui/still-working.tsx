import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { NOTICED_MS } from '../store/tasks.ts';
import './still-working.css';

/** Says that something takes its time, once it does, and calls it off. */
export const StillWorking = (props: { readonly what: string; readonly cancel: () => void }) => {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), NOTICED_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return (
    <div className="still-working">
      <Loader size={16} aria-hidden />
      <span role="status">{props.what} …</span>
      <Button variant="default" onClick={props.cancel}>
        Cancel
      </Button>
    </div>
  );
};
