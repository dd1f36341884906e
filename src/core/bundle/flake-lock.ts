import { prettyJson } from '../model/pretty-json.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { PINS, type Pin } from './pins.ts';
import { type SourceInput, sourceInputs } from './sources.ts';

const locked = ({ owner, repo, ref, rev, narHash, lastModified }: Pin) => ({
  locked: { lastModified, narHash, owner, repo, rev, type: 'github' },
  original: { owner, ref, repo, type: 'github' },
});

/** Without the time of the commit, which Nix does not ask for. */
const pinned = ({ source }: SourceInput) => ({
  flake: false,
  locked: source.locked,
  original: source.original,
});

/** flake.lock, byte for byte as Nix writes it. */
export const flakeLock = defineBundleFile({
  name: 'flake-lock',
  files: ({ document, deployment }) => {
    const { channel } = document.graph.workspace;
    const pins = PINS[channel];
    const sources = sourceInputs(deployment);
    const names = ['home-manager', 'nixpkgs', ...sources.map(({ input }) => input)];
    const lock = {
      nodes: {
        ...Object.fromEntries(sources.map((one) => [one.input, pinned(one)])),
        'home-manager': { inputs: { nixpkgs: ['nixpkgs'] }, ...locked(pins.homeManager) },
        nixpkgs: locked(pins.nixpkgs),
        root: { inputs: Object.fromEntries(names.map((name) => [name, name])) },
      },
      root: 'root',
      version: 7,
    };
    return [
      {
        path: 'flake.lock',
        select: [
          channel,
          ...sources.flatMap(({ input, source: { url, locked: pin } }) => [
            input,
            url,
            pin.rev,
            pin.narHash,
          ]),
        ],
        render: () => `${prettyJson(lock)}\n`,
      },
    ];
  },
});
