import { applications } from './applications.ts';
import { baseModule } from './base-module.ts';
import { carriedBelowLib, carriedFiles } from './carried-files.ts';
import type { BundleFileDefinition } from './define-bundle-file.ts';
import { diagramFiles } from './diagram-files.ts';
import { domainModule } from './domain-module.ts';
import { eventFlake } from './event-flake.ts';
import { flake } from './flake.ts';
import { flakeLock } from './flake-lock.ts';
import { home } from './home.ts';
import { hostModule } from './host.ts';
import { journalFiles } from './journal.ts';
import { nixpkgsFiles } from './nixpkgs.ts';
import { readme } from './readme.ts';
import { secretPaths } from './secret-paths.ts';
import { topologyModule } from './topology-module.ts';

/** Every kind of file that a bundle has, but for the manifest of all of them. */
export const BUNDLE_FILES = [
  flake,
  eventFlake,
  flakeLock,
  readme,
  journalFiles,
  nixpkgsFiles,
  topologyModule,
  baseModule,
  domainModule,
  hostModule,
  home,
  secretPaths,
  applications,
  carriedFiles,
  carriedBelowLib,
  diagramFiles,
] as const satisfies readonly BundleFileDefinition[];
