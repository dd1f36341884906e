{
  description = "Flakegraph: draw your domains, ship the flake";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;

      forAllSystems =
        f:
        lib.genAttrs [
          "aarch64-darwin"
          "aarch64-linux"
          "x86_64-linux"
        ] (system: f nixpkgs.legacyPackages.${system});

      manifest = lib.importJSON ./package.json;

      # npm leaves the addresses out of our lock file, so that any registry serves; Nix wants them.
      packageLock =
        let
          lock = lib.importJSON ./package-lock.json;
          addressOf =
            path: version:
            let
              name = lib.last (lib.splitString "node_modules/" path);
            in
            "https://registry.npmjs.org/${name}/-/${baseNameOf name}-${version}.tgz";
          withAddress =
            path: module:
            if module ? integrity then module // { resolved = addressOf path module.version; } else module;
        in
        lock // { packages = lib.mapAttrs withAddress lock.packages; };

      npmPackage =
        pkgs: name: steps:
        pkgs.buildNpmPackage (
          {
            pname = name;
            inherit (manifest) version;
            src = self;
            npmDeps = pkgs.importNpmLock {
              npmRoot = ./.;
              inherit packageLock;
            };
            inherit (pkgs.importNpmLock) npmConfigHook;
          }
          // steps
        );

      site =
        pkgs:
        npmPackage pkgs manifest.name {
          installPhase = ''
            runHook preInstall
            rm dist/.inputs
            cp --recursive dist $out
            runHook postInstall
          '';
          meta = {
            inherit (manifest) description;
            license = lib.licenses.mit;
          };
        };

      cli =
        pkgs:
        npmPackage pkgs "${manifest.name}-cli" {
          nativeBuildInputs = [ pkgs.makeWrapper ];
          # The bundled libraries of CommonJS ask for Node's modules by `require`.
          buildPhase = ''
            runHook preBuild
            node_modules/.bin/esbuild src/cli/main.ts --bundle --platform=node --format=esm \
              --banner:js='import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' \
              --outfile=flakegraph.mjs
            runHook postBuild
          '';
          installPhase = ''
            runHook preInstall
            install -D --mode=644 flakegraph.mjs --target-directory=$out/lib
            install -D --mode=644 data/*.json --target-directory=$out/lib/data
            install -d $out/lib/nix
            cp --recursive nix/stand-in $out/lib/nix
            makeWrapper ${lib.getExe pkgs.nodejs} $out/bin/flakegraph --add-flags $out/lib/flakegraph.mjs
            runHook postInstall
          '';
          meta = {
            description = "Writes the flake that a journal of domain events means";
            license = lib.licenses.mit;
            mainProgram = "flakegraph";
          };
        };

      serve =
        pkgs:
        pkgs.writeShellApplication {
          name = "flakegraph-site";
          runtimeInputs = [ pkgs.nodejs ];
          text = ''
            exec node ${./scripts}/serve.mjs "$@" ${site pkgs}
          '';
        };

      app = description: package: {
        type = "app";
        program = lib.getExe package;
        meta = { inherit description; };
      };
    in
    {
      packages = forAllSystems (pkgs: {
        default = site pkgs;
        cli = cli pkgs;
      });

      apps = forAllSystems (pkgs: {
        default = app "Serves Flakegraph to this machine's browser" (serve pkgs);
        cli = app "Writes the flake that a journal of domain events means" (cli pkgs);
      });

      devShells = forAllSystems (pkgs: {
        default = pkgs.mkShell (
          {
            packages = [
              pkgs.mariadb
              pkgs.nats-server
              pkgs.nginx
              pkgs.python3
              pkgs.nix
              pkgs.nixfmt
              pkgs.nodejs
              pkgs.openssl
              pkgs.postgresql
            ]
            ++ lib.optionals pkgs.stdenv.hostPlatform.isLinux [
              pkgs.bird3
              pkgs.nftables
              pkgs.systemd
            ];
          }
          // lib.optionalAttrs pkgs.stdenv.hostPlatform.isLinux {
            CHROMIUM = lib.getExe pkgs.chromium;
          }
        );
      });

      checks = forAllSystems (pkgs: {
        site = site pkgs;

        examples = pkgs.runCommand "flakegraph-examples" { nativeBuildInputs = [ (cli pkgs) ]; } ''
          for example in ${./examples}/*/; do
            flakegraph generate --events "$example/domain-events.json" --output bundle --force
            diff --recursive "$example/bundle" bundle
            rm --recursive bundle
          done
          touch $out
        '';

        format = pkgs.runCommand "flakegraph-format" { nativeBuildInputs = [ pkgs.nixfmt ]; } ''
          nixfmt --check ${./flake.nix}
          find ${./nix} -name '*.nix' -exec nixfmt --check {} +
          touch $out
        '';
      });

      formatter = forAllSystems (pkgs: pkgs.nixfmt-tree);

      lib = import ./nix/lib { inherit lib; };
    };
}
