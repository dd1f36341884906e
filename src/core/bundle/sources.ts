import type { Deployment } from '../deployment/plan.ts';
import { type LockedSource, lockedSource } from '../deployment/source.ts';
import { applicationsOf } from './applications-of.ts';

/** A pinned source as an input of the flake. */
export interface SourceInput {
  /** `<package>-src`. */
  readonly input: string;
  readonly packageName: string;
  /** Of the application. */
  readonly id: string;
  readonly source: LockedSource;
}

/**
 * The sources that are inputs of the flake, by package name. An input is an argument of the
 * outputs, so its name cannot begin with a digit; two dashes keep it apart from every other.
 */
export const sourceInputs = (deployment: Deployment): readonly SourceInput[] =>
  applicationsOf(deployment).flatMap((service) => {
    const { packageName, id } = service;
    const source = lockedSource(service);
    const letter = /^[0-9]/.test(packageName) ? `app--${packageName}` : packageName;
    return source ? [{ input: `${letter}-src`, packageName, id, source }] : [];
  });
