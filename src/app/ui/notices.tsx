import { Button, CloseButton } from '@mantine/core';
import { CircleAlert, Info } from 'lucide-react';
import { useEffect } from 'react';
import type { Notice, Offer } from '../store/state.ts';
import { restoreDrawing } from '../store/stored-drawings.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { useActions } from './actions.tsx';
import './notices.css';
import { TaskNotices } from './task-notice.tsx';

const SHOWN_MS = 7_000;

const labelOf = (offer: Offer): string => {
  if (offer === 'download') return 'Download bundle';
  if (offer === 'reload') return 'Reload';
  return typeof offer === 'object' && 'backTo' in offer ? 'Go back' : 'Undo';
};

/** Whether a notice stays until somebody has read it. */
const stays = ({ tone, offer }: Notice): boolean => tone === 'error' || offer === 'reload';

const Offered = (props: { notice: Notice }) => {
  const store = useAppStore();
  const actions = useActions();
  const { id, offer } = props.notice;
  if (offer === null) return null;
  const take = () => {
    store.getState().dismiss(id);
    if (offer === 'undo') store.getState().undo();
    else if (offer === 'download') void actions.download();
    else if (offer === 'reload') void actions.reload();
    else if ('backTo' in offer) void store.getState().openStored(offer.backTo);
    else void restoreDrawing(store, offer.restore);
  };
  return (
    <Button variant="default" onClick={take}>
      {labelOf(offer)}
    </Button>
  );
};

const OneNotice = ({ notice }: { notice: Notice }) => {
  const store = useAppStore();
  const { id, tone } = notice;
  const lasting = stays(notice);
  useEffect(() => {
    if (lasting) return;
    const timer = setTimeout(() => store.getState().dismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [store, id, lasting]);
  return (
    <div className="notice" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      {tone === 'error' ? <CircleAlert size={18} /> : <Info size={18} />}
      <div className="notice-text">
        <p>{notice.message}</p>
        {notice.remedy !== null && <p className="notice-remedy">{notice.remedy}</p>}
      </div>
      <Offered notice={notice} />
      <CloseButton size="sm" aria-label="Dismiss" onClick={() => store.getState().dismiss(id)} />
    </div>
  );
};

/** What the page has to say, over the drawing's lower edge, where no pane has its controls. */
export const Notices = () => {
  const notices = useApp((state) => state.notices);
  return (
    <section className="notices" aria-label="Notifications">
      <TaskNotices />
      {notices.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
    </section>
  );
};

/** Says to screen readers what changed. */
export const LiveRegion = () => (
  <div className="sr-only" aria-live="polite">
    {useApp((state) => state.announcement)}
  </div>
);
