const TOKEN = '([A-Za-z0-9_-]+|\\*)';
const SUBJECT = new RegExp(`^(${TOKEN}(\\.${TOKEN})*(\\.>)?|>)$`);

/**
 * Whether a text is a NATS subject, made of the characters that NATS recommends: tokens between
 * dots, `*` for any one token, `>` at the end for one or more.
 *
 * @see https://docs.nats.io/nats-concepts/subjects
 */
export const isSubject = (text: string): boolean => text.length <= 255 && SUBJECT.test(text);

/** The first token of a subject, which names the domain whose messages it means. */
export const ownerIn = (subject: string): string => subject.split('.')[0] ?? '';

/** Whether a subject says nothing about whose messages it means. */
export const isOpen = (subject: string): boolean => /^[>*]$/.test(ownerIn(subject.trim()));

/** Whether some message is one of both subjects. */
export const overlap = (one: string, other: string): boolean => {
  const [a, b] = [one.split('.'), other.split('.')];
  for (let at = 0; ; at += 1) {
    const [left, right] = [a[at], b[at]];
    if (left === undefined || right === undefined) return left === right;
    if (left === '>' || right === '>') return true;
    if (left !== right && left !== '*' && right !== '*') return false;
  }
};
