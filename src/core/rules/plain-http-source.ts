import { defineOptionRule, textsIn } from './define-option-rule.ts';

const LOCAL = /^http:\/\/(localhost|127\.|\[::1\])/;
const FETCHING = /(substituter|source|url|src|uri|mirror|registr|image|channel|nixPath|fetch)/i;

export const plainHttpSource = defineOptionRule({
  code: 'plain-http-source',
  severity: 'warning',
  why: 'Whoever sits on the way of plain HTTP sees what is fetched, and can give something else.',
  source: 'https://cwe.mitre.org/data/definitions/494.html',
  remedy: 'Fetch it over HTTPS.',
  judge: (path, value) =>
    path.some((step) => FETCHING.test(step)) &&
    textsIn(value).some((text) => text.startsWith('http://') && !LOCAL.test(text))
      ? 'fetches over plain HTTP'
      : null,
});
