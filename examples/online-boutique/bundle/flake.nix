{
  description = "Online Boutique: 6 domains on 3 machines";

  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
    home-manager = {
      url = "github:nix-community/home-manager/release-26.05";
      inputs.nixpkgs.follows = "nixpkgs";
    };
  };

  outputs =
    {
      self,
      nixpkgs,
      home-manager,
    }:
    let
      inherit (nixpkgs) lib;

      forAllSystems =
        f: lib.genAttrs [ "aarch64-linux" "x86_64-linux" ] (system: f nixpkgs.legacyPackages.${system});

      machines = {
        back = {
          system = "x86_64-linux";
          module = ./hosts/back;
        };
        shop = {
          system = "x86_64-linux";
          module = ./hosts/shop;
        };
        web = {
          system = "x86_64-linux";
          module = ./hosts/web;
        };
      };
    in
    {
      nixosConfigurations = lib.mapAttrs (
        _:
        { system, module }:
        lib.nixosSystem {
          modules = [
            home-manager.nixosModules.home-manager
            module
            { nixpkgs.hostPlatform = system; }
          ];
        }
      ) machines;

      # Wrapped, and not imported, so that a module which comes in twice is the same module.
      nixosModules = lib.mapAttrs (_: module: { imports = [ module ]; }) {
        base = ./modules/base.nix;
        catalogue = ./modules/domains/catalogue.nix;
        cim-domain = ./modules/cim-domain.nix;
        fulfilment = ./modules/domains/fulfilment.nix;
        load-testing = ./modules/domains/load-testing.nix;
        ordering = ./modules/domains/ordering.nix;
        payments = ./modules/domains/payments.nix;
        storefront = ./modules/domains/storefront.nix;
        topology = ./modules/topology.nix;
      };

      homeModules.sam = ./home/sam.nix;

      homeConfigurations = lib.mapAttrs (
        _: module:
        home-manager.lib.homeManagerConfiguration {
          pkgs = nixpkgs.legacyPackages.x86_64-linux;
          modules = [ module ];
        }
      ) self.homeModules;

      devShells = forAllSystems (pkgs: {
        default = pkgs.mkShell {
          packages = [
            pkgs.jq
            pkgs.nixfmt
            pkgs.podman
            pkgs.redis
          ];
        };
        domain-development = pkgs.mkShell {
          packages = [
            pkgs.podman
            pkgs.redis
          ];
        };
      });

      checks = forAllSystems (pkgs: import ./checks { inherit machines pkgs self; });

      formatter = forAllSystems (pkgs: pkgs.nixfmt-tree);

      lib = import ./lib { inherit lib; };
    };
}
