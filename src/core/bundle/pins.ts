import type { Workspace } from '../model/graph.ts';

/** A locked GitHub input: what `nix flake lock` would write. */
export interface Pin {
  readonly owner: string;
  readonly repo: string;
  /** Branch. */
  readonly ref: string;
  readonly rev: string;
  /** SRI hash of the source tree. */
  readonly narHash: string;
  /** Seconds since 1970. */
  readonly lastModified: number;
}

export interface Pins {
  readonly nixpkgs: Pin;
  readonly homeManager: Pin;
}

const nixpkgs = (ref: string, rev: string, narHash: string, lastModified: number): Pin => ({
  owner: 'NixOS',
  repo: 'nixpkgs',
  ref,
  rev,
  narHash,
  lastModified,
});
const homeManager = (ref: string, rev: string, narHash: string, lastModified: number): Pin => ({
  owner: 'nix-community',
  repo: 'home-manager',
  ref,
  rev,
  narHash,
  lastModified,
});

const HOME_MANAGER_26_05 = homeManager(
  'release-26.05',
  '65258d5c65a250189fde2e35f490d15e064c4c62',
  'sha256-Sxu1NLTD/Ern6hFGLlZmtKCSct3YQXZI/lls8RE1XeM=',
  1787377438,
);

/** Revisions by channel. Home Manager has no release for unstable, so that one has the latest. */
export const PINS: Readonly<Record<Workspace['channel'], Pins>> = {
  'nixos-26.05': {
    nixpkgs: nixpkgs(
      'nixos-26.05',
      '5880666fd9eb563038431edb35c2d0aa595884e6',
      'sha256-OURZPknrTjQrlNyxPdqzyqmU/81Wes1CUP/Ft1Rv/YI=',
      1787204541,
    ),
    homeManager: HOME_MANAGER_26_05,
  },
  'nixos-25.11': {
    nixpkgs: nixpkgs(
      'nixos-25.11',
      '687f05a9184cad4eaf905c48b63649e3a86f5433',
      'sha256-vZJZjLo513IeI8hjzHFc6TDezUd4uCE2Eq4SNO3DNNg=',
      1779102034,
    ),
    homeManager: homeManager(
      'release-25.11',
      '3ee51fbdac8c8bdfe1e7e1fcaba6520a563f394f',
      'sha256-QOD/CNm196nCJRheux/URi4/HE66fthdOMqCJoPP1Y0=',
      1779506708,
    ),
  },
  'nixos-unstable': {
    nixpkgs: nixpkgs(
      'nixos-unstable',
      'f83fc3c307e74bc5fd5adb7eb6b8b13ffd2a36e1',
      'sha256-cCO8aTqss5x9Ky8GWkpY0Hy5fyTZEbtifSUV8QjSzic=',
      1779357205,
    ),
    homeManager: HOME_MANAGER_26_05,
  },
};

/** `github:NixOS/nixpkgs/nixos-26.05` */
export const flakeUrl = ({ owner, repo, ref }: Pin): string => `github:${owner}/${repo}/${ref}`;
