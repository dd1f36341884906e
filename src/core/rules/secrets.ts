/** What gives a secret away, in the words of a message. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY/, 'a private key'],
  [/\bS[UAONCX][A-Z2-7]{56}\b/, 'the seed of a NATS key'],
  [/\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/, 'an age key'],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, 'an access key'],
  [/\bgh[pousr]_[A-Za-z0-9]{36}/, 'a token'],
  [/\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@]*:[^\s/@]+@/i, 'an address with a password'],
];

const NAMES = /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|TOKEN|SECRET|KEY|APIKEY|SEED|CREDENTIALS?)$/;
const HARMLESS_NAMES = /(?:^|_)PUBLIC_KEY$/;
/** Paths, switches, references to other variables, and nothing at all. */
const HARMLESS_VALUES = /^(?:\/.*|%[a-z].*|\$.*|true|false|yes|no|on|off|[01]|)$/i;

/** `--api-key`, `apiKey` and `API_KEY` are the same. */
const upper = (name: string): string =>
  name
    .replace(/^-+/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[-.]/g, '_')
    .toUpperCase();

/** Whether a value under this name is a secret. */
export const isSecret = (name: string, value: string): boolean => {
  const known = upper(name);
  return NAMES.test(known) && !HARMLESS_NAMES.test(known) && !HARMLESS_VALUES.test(value.trim());
};

/** What a text gives away, and `null` when nothing; never the secret itself. */
export const secretIn = (text: string): string | null => {
  const found = PATTERNS.find(([pattern]) => pattern.test(text));
  if (found) return found[1];
  for (const line of text.split(/[\r\n]+/)) {
    const [, name = '', value = ''] = /^\s*(-{0,2}[A-Za-z][\w.-]{0,100})\s*=(.*)$/.exec(line) ?? [];
    if (name !== '' && isSecret(name, value)) return `the value of ${name.replace(/^-+/, '')}`;
  }
  return null;
};
