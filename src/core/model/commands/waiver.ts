import { problemWaived, problemWaiverWithdrawn } from '../events/waiver.ts';
import { waiverId } from '../graph.ts';
import { events, type Handler } from './handler.ts';

/** Another reason takes the place of the one that is there. */
export const waiveProblem: Handler<'waive-problem'> = ({ code, elements, reason, by }, graph) => {
  const before = graph.waivers[waiverId(code, elements)];
  if (before?.reason === reason && before.by === by) return events();
  const waiver = problemWaived.of({ code, elements: [...elements], reason, by });
  const withdrawn =
    before !== undefined && problemWaiverWithdrawn.of({ code, elements: [...elements] });
  return events(withdrawn, waiver);
};

export const withdrawWaiver: Handler<'withdraw-waiver'> = ({ code, elements }) =>
  events(problemWaiverWithdrawn.of({ code, elements: [...elements] }));
