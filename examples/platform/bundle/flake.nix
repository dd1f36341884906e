{
  description = "Platform: 8 domains on 8 machines";

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

      packagesFor = system: import nixpkgs ({ inherit system; } // import ./nixpkgs.nix);

      forAllSystems = f: lib.genAttrs [ "aarch64-linux" "x86_64-linux" ] (system: f (packagesFor system));

      machines = {
        apps = {
          system = "x86_64-linux";
          module = ./hosts/apps;
        };
        build = {
          system = "x86_64-linux";
          module = ./hosts/build;
        };
        data = {
          system = "x86_64-linux";
          module = ./hosts/data;
        };
        files = {
          system = "x86_64-linux";
          module = ./hosts/files;
        };
        gate = {
          system = "x86_64-linux";
          module = ./hosts/gate;
        };
        stream = {
          system = "x86_64-linux";
          module = ./hosts/stream;
        };
        trust = {
          system = "x86_64-linux";
          module = ./hosts/trust;
        };
        watch = {
          system = "x86_64-linux";
          module = ./hosts/watch;
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
        delivery = ./modules/domains/delivery.nix;
        entrance = ./modules/domains/entrance.nix;
        identity = ./modules/domains/identity.nix;
        observation = ./modules/domains/observation.nix;
        sensors = ./modules/domains/sensors.nix;
        sharing = ./modules/domains/sharing.nix;
        shop = ./modules/domains/shop.nix;
        topology = ./modules/topology.nix;
      };

      homeModules.kim = ./home/kim.nix;

      homeConfigurations = lib.mapAttrs (
        _: module:
        home-manager.lib.homeManagerConfiguration {
          pkgs = packagesFor "x86_64-linux";
          modules = [ module ];
        }
      ) self.homeModules;

      overlays.default = import ./overlays;

      packages = forAllSystems (pkgs: {
        advice-api = pkgs.callPackage ./apps/advice-api.nix { };
        catalogue-api = pkgs.callPackage ./apps/catalogue-api.nix { };
        intake = pkgs.callPackage ./apps/intake.nix { };
        orders-api = pkgs.callPackage ./apps/orders-api.nix { };
        portal = pkgs.callPackage ./apps/portal.nix { };
      });

      devShells = forAllSystems (pkgs: {
        default = pkgs.mkShell {
          packages = [
            pkgs.apacheKafka
            pkgs.cassandra
            pkgs.curl
            pkgs.etcd
            pkgs.git
            pkgs.influxdb2-cli
            pkgs.jq
            pkgs.mariadb
            pkgs.mongosh
            pkgs.neo4j
            pkgs.netcat
            pkgs.nfs-utils
            pkgs.nixfmt
            pkgs.openbao
            pkgs.openldap
            pkgs.postgresql
            pkgs.prometheus-alertmanager
            pkgs.rabbitmq-server
            pkgs.redis
            pkgs.samba
          ];
        };
        domain-development = pkgs.mkShell {
          packages = [
            pkgs.apacheKafka
            pkgs.cargo
            pkgs.cassandra
            pkgs.curl
            pkgs.etcd
            pkgs.git
            pkgs.go
            pkgs.influxdb2-cli
            pkgs.mariadb
            pkgs.mongosh
            pkgs.neo4j
            pkgs.netcat
            pkgs.nfs-utils
            pkgs.nodejs
            pkgs.openbao
            pkgs.openldap
            pkgs.postgresql
            pkgs.prometheus-alertmanager
            pkgs.python3
            pkgs.rabbitmq-server
            pkgs.redis
            pkgs.rustc
            pkgs.samba
          ];
          nativeBuildInputs = [
            pkgs.libpq.pg_config
            pkgs.pkg-config
          ];
          buildInputs = [
            pkgs.libgit2
            pkgs.libpq
            pkgs.libxml2
            pkgs.openssl
            pkgs.sqlite
            pkgs.zlib
            pkgs.zstd
          ];
          env = {
            OPENSSL_DIR = "${lib.getDev pkgs.openssl}";
            OPENSSL_INCLUDE_DIR = "${lib.getDev pkgs.openssl}/include";
            OPENSSL_LIB_DIR = "${lib.getLib pkgs.openssl}/lib";
            OPENSSL_NO_VENDOR = 1;
            PG_CONFIG = lib.getExe' pkgs.libpq.pg_config "pg_config";
            PKG_CONFIG_PATH = lib.makeSearchPathOutput "dev" "lib/pkgconfig" [
              pkgs.libgit2
              pkgs.libpq
              pkgs.libxml2
              pkgs.openssl
              pkgs.sqlite
              pkgs.zlib
              pkgs.zstd
            ];
            POSTGRES_INCLUDE = "${lib.getDev pkgs.libpq}/include";
            POSTGRES_LIB = "${lib.getLib pkgs.libpq}/lib";
            SQLITE3_INCLUDE_DIR = "${lib.getDev pkgs.sqlite}/include";
            SQLITE3_LIB_DIR = "${lib.getLib pkgs.sqlite}/lib";
            ZSTD_SYS_USE_PKG_CONFIG = 1;
          };
        };
      });

      checks = forAllSystems (pkgs: import ./checks { inherit machines pkgs self; });

      formatter = forAllSystems (pkgs: pkgs.nixfmt-tree);

      lib = import ./lib { inherit lib; };
    };
}
