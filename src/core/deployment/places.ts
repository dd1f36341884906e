import type { Workspace } from '../model/graph.ts';

/** Where a bundle has what comes of the elements of a drawing: in files, or in outputs of its flake. */
export interface Places {
  readonly domain: (slug: string) => string;
  readonly host: (slug: string) => string;
  readonly person: (slug: string) => string;
  readonly application: (packageName: string) => string;
  /** All of a kind together. */
  readonly all: {
    readonly domains: string;
    readonly hosts: string;
    readonly people: string;
    readonly applications: string;
  };
  /** What every machine has. */
  readonly base: string;
  readonly topology: string;
  /** The options of domains. */
  readonly options: string;
}

const FILES: Places = {
  domain: (slug) => `modules/domains/${slug}.nix`,
  host: (slug) => `hosts/${slug}/default.nix`,
  person: (slug) => `home/${slug}.nix`,
  application: (packageName) => `apps/${packageName}.nix`,
  all: { domains: 'modules/domains', hosts: 'hosts', people: 'home', applications: 'apps' },
  base: 'modules/base.nix',
  topology: 'modules/topology.nix',
  options: 'modules/cim-domain.nix',
};

const OUTPUTS: Places = {
  domain: (slug) => `nixosModules.${slug}`,
  host: (slug) => `nixosConfigurations.${slug}`,
  person: (slug) => `homeModules.${slug}`,
  application: (packageName) => `packages.${packageName}`,
  all: {
    domains: 'nixosModules',
    hosts: 'nixosConfigurations',
    people: 'homeModules',
    applications: 'packages',
  },
  base: 'nixosModules.base',
  topology: 'nixosModules.topology',
  options: 'lib/modules/cim-domain.nix',
};

/** The places in a bundle of a flavour. */
export const placesOf = ({ flavour }: Pick<Workspace, 'flavour'>): Places =>
  flavour === 'explicit' ? FILES : OUTPUTS;
