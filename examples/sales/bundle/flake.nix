{
  description = "Shop and warehouse: 5 domains on 3 machines";

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
        core = {
          system = "x86_64-linux";
          module = ./hosts/core;
        };
        edge = {
          system = "x86_64-linux";
          module = ./hosts/edge;
        };
        floor = {
          system = "x86_64-linux";
          module = ./hosts/floor;
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
        billing = ./modules/domains/billing.nix;
        cim-domain = ./modules/cim-domain.nix;
        insight = ./modules/domains/insight.nix;
        inventory = ./modules/domains/inventory.nix;
        sales = ./modules/domains/sales.nix;
        topology = ./modules/topology.nix;
        warehouse = ./modules/domains/warehouse.nix;
      };

      homeModules.alice = ./home/alice.nix;

      homeConfigurations = lib.mapAttrs (
        _: module:
        home-manager.lib.homeManagerConfiguration {
          pkgs = nixpkgs.legacyPackages.x86_64-linux;
          modules = [ module ];
        }
      ) self.homeModules;

      packages = forAllSystems (pkgs: {
        orders-api = pkgs.callPackage ./apps/orders-api.nix { };
        reports = pkgs.callPackage ./apps/reports.nix { };
        stock = pkgs.callPackage ./apps/stock.nix { };
      });

      devShells = forAllSystems (pkgs: {
        default = pkgs.mkShell {
          packages = [
            pkgs.clickhouse
            pkgs.curl
            pkgs.jq
            pkgs.mosquitto
            pkgs.natscli
            pkgs.nixfmt
            pkgs.podman
            pkgs.postgresql
            pkgs.redis
            pkgs.s5cmd
          ];
        };
        domain-development = pkgs.mkShell {
          packages = [
            pkgs.cargo
            pkgs.clickhouse
            pkgs.curl
            pkgs.go
            pkgs.mosquitto
            pkgs.natscli
            pkgs.podman
            pkgs.postgresql
            pkgs.python3
            pkgs.redis
            pkgs.rustc
            pkgs.s5cmd
          ];
          nativeBuildInputs = [
            pkgs.libpq.pg_config
            pkgs.pkg-config
          ];
          buildInputs = [
            pkgs.libpq
            pkgs.openssl
          ];
          env = {
            OPENSSL_DIR = "${lib.getDev pkgs.openssl}";
            OPENSSL_INCLUDE_DIR = "${lib.getDev pkgs.openssl}/include";
            OPENSSL_LIB_DIR = "${lib.getLib pkgs.openssl}/lib";
            OPENSSL_NO_VENDOR = 1;
            PG_CONFIG = lib.getExe' pkgs.libpq.pg_config "pg_config";
            PKG_CONFIG_PATH = lib.makeSearchPathOutput "dev" "lib/pkgconfig" [
              pkgs.libpq
              pkgs.openssl
            ];
            POSTGRES_INCLUDE = "${lib.getDev pkgs.libpq}/include";
            POSTGRES_LIB = "${lib.getLib pkgs.libpq}/lib";
          };
        };
      });

      checks = forAllSystems (pkgs: import ./checks { inherit machines pkgs self; });

      formatter = forAllSystems (pkgs: pkgs.nixfmt-tree);

      lib = import ./lib { inherit lib; };
    };
}
