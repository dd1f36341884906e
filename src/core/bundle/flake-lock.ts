import { defineBundleFile } from './define-bundle-file.ts';
import { PINS, type Pin } from './pins.ts';

const locked = ({ owner, repo, ref, rev, narHash, lastModified }: Pin) => ({
  locked: { lastModified, narHash, owner, repo, rev, type: 'github' },
  original: { owner, ref, repo, type: 'github' },
});

/** flake.lock, byte for byte as Nix writes it. */
export const flakeLock = defineBundleFile({
  name: 'flake-lock',
  files: ({ document }) => {
    const { channel } = document.graph.workspace;
    const pins = PINS[channel];
    const lock = {
      nodes: {
        'home-manager': { inputs: { nixpkgs: ['nixpkgs'] }, ...locked(pins.homeManager) },
        nixpkgs: locked(pins.nixpkgs),
        root: { inputs: { 'home-manager': 'home-manager', nixpkgs: 'nixpkgs' } },
      },
      root: 'root',
      version: 7,
    };
    return [
      {
        path: 'flake.lock',
        select: [channel],
        render: () => `${JSON.stringify(lock, null, 2)}\n`,
      },
    ];
  },
});
