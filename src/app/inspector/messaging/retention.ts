/** Units in which an age is given. */
export const UNITS = [
  { value: 'h', label: 'hours' },
  { value: 'd', label: 'days' },
  { value: 'w', label: 'weeks' },
];

/** The number of an age such as `30d`; `null` of none, which is for ever. */
export const ageIn = (retention: string): number | null =>
  retention === '' ? null : Number.parseInt(retention, 10);

/** The letter of an age's unit; of none, that of days. */
export const unitOf = (retention: string): string => retention.at(-1) ?? 'd';

/** Another number in the same unit. */
export const retentionOf = (age: number | null, former: string): string =>
  age === null ? '' : `${age}${unitOf(former)}`;
