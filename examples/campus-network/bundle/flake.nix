{
  description = "Campus network: 5 domains on 6 machines";

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
        core-north = {
          system = "x86_64-linux";
          module = ./hosts/core-north;
        };
        core-south = {
          system = "x86_64-linux";
          module = ./hosts/core-south;
        };
        hall = {
          system = "x86_64-linux";
          module = ./hosts/hall;
        };
        kiosk = {
          system = "x86_64-linux";
          module = ./hosts/kiosk;
        };
        lab = {
          system = "x86_64-linux";
          module = ./hosts/lab;
        };
        library = {
          system = "x86_64-linux";
          module = ./hosts/library;
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
        access = ./modules/domains/access.nix;
        base = ./modules/base.nix;
        cim-domain = ./modules/cim-domain.nix;
        names = ./modules/domains/names.nix;
        notices = ./modules/domains/notices.nix;
        routing = ./modules/domains/routing.nix;
        topology = ./modules/topology.nix;
        watch = ./modules/domains/watch.nix;
      };

      homeModules.noor = ./home/noor.nix;

      homeConfigurations = lib.mapAttrs (
        _: module:
        home-manager.lib.homeManagerConfiguration {
          pkgs = nixpkgs.legacyPackages.x86_64-linux;
          modules = [ module ];
        }
      ) self.homeModules;

      packages = forAllSystems (pkgs: {
        board = pkgs.callPackage ./apps/board.nix { };
        plan-api = pkgs.callPackage ./apps/plan-api.nix { };
      });

      devShells = forAllSystems (pkgs: {
        default = pkgs.mkShell {
          packages = [
            pkgs.curl
            pkgs.dnsutils
            pkgs.fail2ban
            pkgs.jq
            pkgs.kea
            pkgs.nixfmt
            pkgs.openssh
            pkgs.postgresql
            pkgs.tailscale
            pkgs.tcpdump
            pkgs.wireguard-tools
          ];
        };
        domain-development = pkgs.mkShell {
          packages = [
            pkgs.curl
            pkgs.dnsutils
            pkgs.fail2ban
            pkgs.go
            pkgs.kea
            pkgs.nodejs
            pkgs.openssh
            pkgs.postgresql
            pkgs.tailscale
            pkgs.tcpdump
            pkgs.wireguard-tools
          ];
        };
      });

      checks = forAllSystems (pkgs: import ./checks { inherit machines pkgs self; });

      formatter = forAllSystems (pkgs: pkgs.nixfmt-tree);

      lib = import ./lib { inherit lib; };
    };
}
