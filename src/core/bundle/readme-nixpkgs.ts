import type { Workspace } from '../model/graph.ts';
import { changesNixpkgs, overridden } from '../model/nixpkgs-settings.ts';
import { code } from './markdown.ts';

/** The README's section on what the drawing asks of nixpkgs; empty where that is nothing. */
export const nixpkgsSection = (workspace: Workspace): string =>
  changesNixpkgs(workspace)
    ? ['## nixpkgs', overlay(workspace), permitted(workspace)]
        .filter((part) => part !== '')
        .join('\n\n')
    : '';

const overlay = (workspace: Workspace): string => {
  const names = Object.keys(overridden(workspace));
  if (names.length === 0) return '';
  const file = workspace.flavour === 'explicit' ? ' (`overlays/default.nix`)' : '';
  return `The overlay \`overlays.default\`${file} gives other arguments to ${names.map(code).join(', ')}: on
machines, in packages, shells and homes alike. No cache has what is built of a changed package, so that
Nix builds it here, with all that depends on it.`;
};

const permitted = ({ permitted_insecure_packages: names }: Workspace): string =>
  names.length === 0
    ? ''
    : `nixpkgs refuses ${names.map(code).join(', ')} for known holes, and this flake lets ${names.length === 1 ? 'it' : 'them'} in.
Other versions are still refused. Take what nothing needs any more out of the drawing.`;
