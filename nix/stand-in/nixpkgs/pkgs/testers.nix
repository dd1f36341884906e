# VM tests: every machine is evaluated, none is booted.
{
  lib,
  nixos,
  pkgs,
}:
let
  inherit (lib) mkOption types;

  machine =
    name: node: modules:
    nixos.evaluate {
      prefix = [
        "nodes"
        name
      ];
      platform = if node.pkgsReadOnly then ../nixos/platform-read-only.nix else ../nixos/platform.nix;
      specialArgs = {
        testPkgs = pkgs;
      }
      // node.specialArgs;
      modules =
        modules
        ++ lib.optional (!node.pkgsReadOnly) { nixpkgs.system = pkgs.stdenv.hostPlatform.system; }
        ++ [
          {
            networking.hostName = lib.mkDefault name;
            fileSystems."/".device = lib.mkOverride 10 "/dev/disk/by-label/nixos";
            boot.loader.grub.enable = lib.mkOverride 10 false;
          }
        ];
    };

  test =
    { config, ... }:
    {
      options = {
        name = mkOption { type = types.str; };
        nodes = mkOption {
          type = types.lazyAttrsOf types.deferredModule;
          default = { };
        };
        defaults = mkOption {
          type = types.deferredModule;
          default = { };
        };
        node = {
          pkgsReadOnly = mkOption {
            type = types.bool;
            default = true;
          };
          specialArgs = mkOption {
            type = types.lazyAttrsOf types.raw;
            default = { };
          };
        };
        testScript = mkOption { type = types.either types.str (types.functionTo types.str); };
        skipLint = mkOption {
          type = types.bool;
          default = false;
        };
        skipTypeCheck = mkOption {
          type = types.bool;
          default = false;
        };
        globalTimeout = mkOption {
          type = types.ints.positive;
          default = 3600;
        };
        enableOCR = mkOption {
          type = types.bool;
          default = false;
        };
        extraPythonPackages = mkOption {
          type = types.raw;
          default = _: [ ];
        };
        meta = mkOption {
          type = types.attrs;
          default = { };
        };
        interactive = mkOption {
          type = types.attrs;
          default = { };
        };
        machines = mkOption { type = types.raw; };
      };
      config.machines = lib.mapAttrs (
        name: module:
        machine name config.node [
          config.defaults
          module
        ]
      ) config.nodes;
    };
in
{
  runNixOSTest =
    module:
    let
      evaluated = lib.evalModules {
        specialArgs = {
          inherit pkgs;
          hostPkgs = pkgs;
        };
        modules = [
          test
          module
        ];
      };
      inherit (evaluated) config;
      nodes = lib.mapAttrs (_: each: each.config) config.machines;
    in
    pkgs.runCommand "vm-test-run-${config.name}" {
      machines = lib.mapAttrsToList (_: node: "${node.system.build.toplevel}") nodes;
      testScript =
        if lib.isFunction config.testScript then
          config.testScript { inherit nodes; }
        else
          config.testScript;
      passthru = { inherit config nodes; };
    } "touch $out";
}
