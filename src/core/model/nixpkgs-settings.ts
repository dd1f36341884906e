import * as z from 'zod';
import { Text } from './text.ts';

/** One attribute of nixpkgs, or one argument of a package. */
const ATTRIBUTE = /^(?:[A-Za-z]|_[A-Za-z0-9])[A-Za-z0-9_'-]*$/;
/** A package below others, too: `python3Packages.numpy`. */
const PACKAGE = /^(?:[A-Za-z]|_[A-Za-z0-9])[A-Za-z0-9_'-]*(?:\.[A-Za-z0-9_][A-Za-z0-9_'-]*)*$/;
/** As nixpkgs compares it: the name of a derivation, which ends in its version. */
const NAME_AND_VERSION = /^[A-Za-z0-9+_?=][A-Za-z0-9+._?=-]*-[0-9][A-Za-z0-9+._?=-]*$/;

/** The name of a package that an overlay changes, or of one of its arguments. */
export const Attribute = z
  .string()
  .max(100, 'is longer than 100 characters')
  .regex(ATTRIBUTE, 'is no name of a package or an argument, such as openssl or withSystemd');

const Scalar = z.union([
  z.boolean(),
  z.int(),
  z.null(),
  Text,
  z.strictObject({ $package: z.string().regex(PACKAGE) }),
]);

/** What an overlay gives to an argument of a package; `{"$package": "jq"}` is another package. */
export const OverrideValue = z.union([Scalar, z.array(Scalar)], {
  error: 'is no value for an argument: give a text, a number, true, false, a package or a list',
});
export type OverrideValue = z.infer<typeof OverrideValue>;

/** By package and argument: `{ openssl: { static: true } }`. */
export const PackageOverrides = z.record(Attribute, z.record(Attribute, OverrideValue));
export type PackageOverrides = Readonly<z.infer<typeof PackageOverrides>>;

/** Packages with known holes that are let in all the same, each once, sorted. */
export const PermittedPackages = z
  .array(
    z
      .string()
      .max(200, 'is longer than 200 characters')
      .regex(NAME_AND_VERSION, 'is no package with its version, such as openssl-1.1.1w'),
  )
  .transform((names) => [...new Set(names)].sort());
export type PermittedPackages = z.infer<typeof PermittedPackages>;

/** What a drawing asks of nixpkgs. */
interface Asks {
  readonly package_overrides: PackageOverrides;
  readonly permitted_insecure_packages: PermittedPackages;
}

/** The packages that get arguments, sorted. */
export const overridden = ({ package_overrides }: Asks): PackageOverrides =>
  Object.fromEntries(
    Object.entries(package_overrides)
      .filter(([, given]) => Object.keys(given).length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Whether the drawing has an overlay. */
export const hasOverlay = (asks: Asks): boolean => Object.keys(overridden(asks)).length > 0;

/** Whether nixpkgs is used otherwise than as it comes. */
export const changesNixpkgs = (asks: Asks): boolean =>
  hasOverlay(asks) || asks.permitted_insecure_packages.length > 0;
