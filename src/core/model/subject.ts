const TOKEN = '([A-Za-z0-9_-]+|\\*)';
const SUBJECT = new RegExp(`^(${TOKEN}(\\.${TOKEN})*(\\.>)?|>)$`);

/**
 * Whether a text is a NATS subject, made of the characters that NATS recommends: tokens between
 * dots, `*` for any one token, `>` at the end for one or more.
 *
 * @see https://docs.nats.io/nats-concepts/subjects
 */
export const isSubject = (text: string): boolean => text.length <= 255 && SUBJECT.test(text);
