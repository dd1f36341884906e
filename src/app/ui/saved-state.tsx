import { useEffect, useState } from 'react';
import type { Saved } from '../store/state.ts';
import { useApp } from '../store/use-store.tsx';

const REFRESH_MS = 10_000;

const ago = (at: string, now: number): string => {
  const seconds = Math.max(0, Math.round((now - Date.parse(at)) / 1000));
  if (seconds < 10) return 'just now';
  if (seconds < 60) return `${Math.floor(seconds / 10) * 10} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  return `at ${new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`;
};

const words = (saved: Saved, now: number): string => {
  if (saved.status === 'failed') return 'Not saved';
  if (saved.status === 'saving') return 'Saving…';
  return saved.at === null ? 'Saved' : `Saved ${ago(saved.at, now)}`;
};

/** Whether the drawing is safe in this browser, and since when. */
export const SavedState = () => {
  const saved = useApp((state) => state.saved);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="saved-state" data-status={saved.status} title={saved.problem?.message}>
      {words(saved, Math.max(now, Date.parse(saved.at ?? '') || 0))}
    </span>
  );
};
