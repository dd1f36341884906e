{
  description = "Four tiers: 2 domains on 7 machines";

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
        border = {
          system = "x86_64-linux";
          module = ./hosts/border;
        };
        branch = {
          system = "x86_64-linux";
          module = ./hosts/branch;
        };
        compute = {
          system = "x86_64-linux";
          module = ./hosts/compute;
        };
        hall = {
          system = "x86_64-linux";
          module = ./hosts/hall;
        };
        press = {
          system = "x86_64-linux";
          module = ./hosts/press;
        };
        storage = {
          system = "x86_64-linux";
          module = ./hosts/storage;
        };
        terminal = {
          system = "x86_64-linux";
          module = ./hosts/terminal;
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
        cim-domain = ./modules/cim-domain.nix;
        mill = ./modules/domains/mill.nix;
        orders = ./modules/domains/orders.nix;
        topology = ./modules/topology.nix;
      };

      homeModules.ines = ./home/ines.nix;

      homeConfigurations = lib.mapAttrs (
        _: module:
        home-manager.lib.homeManagerConfiguration {
          pkgs = nixpkgs.legacyPackages.x86_64-linux;
          modules = [ module ];
        }
      ) self.homeModules;

      packages = forAllSystems (pkgs: {
        orders-api = pkgs.callPackage ./apps/orders-api.nix { };
        press-control = pkgs.callPackage ./apps/press-control.nix { };
        screen = pkgs.callPackage ./apps/screen.nix { };
      });

      devShells = forAllSystems (pkgs: {
        default = pkgs.mkShell {
          packages = [
            pkgs.curl
            pkgs.jq
            pkgs.natscli
            pkgs.nixfmt
            pkgs.postgresql
          ];
        };
        domain-development = pkgs.mkShell {
          packages = [
            pkgs.cargo
            pkgs.curl
            pkgs.go
            pkgs.natscli
            pkgs.nodejs
            pkgs.postgresql
            pkgs.rustc
          ];
        };
      });

      checks = forAllSystems (pkgs: import ./checks { inherit machines pkgs self; });

      formatter = forAllSystems (pkgs: pkgs.nixfmt-tree);

      lib = import ./lib { inherit lib; };
    };
}
