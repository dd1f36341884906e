# nixosSystem: the bundle's own options are declared and checked as always; everything of NixOS is
# recorded (record.nix) along the names of the real options.
{ lib, packagesFor }:
let
  record = import ./record.nix { inherit lib; };
  shape =
    if builtins.pathExists ./options.json then
      lib.importJSON ./options.json
    else
      throw "nixos/options.json is missing: src/cli/check/stand-ins.ts writes it next to a copy of this folder";

  systems = [
    "aarch64-linux"
    "x86_64-linux"
  ];

  evaluate =
    {
      modules,
      specialArgs ? { },
      system ? null,
      pkgs ? null,
      prefix ? [ ],
      platform ? ./platform.nix,
      ...
    }:
    let
      evaluated = lib.evalModules {
        inherit prefix;
        class = "nixos";
        specialArgs = {
          inherit packagesFor systems;
          modulesPath = toString ./modules;
          recorded = record.definitions shape prefix (besides [ ./defaults.nix ]);
        }
        // specialArgs;
        modules = [
          { freeformType = record.type shape; }
          ./assertions.nix
          ./defaults.nix
          ./definitions.nix
          ./toplevel.nix
          platform
        ]
        ++ lib.optional (system != null) { nixpkgs.system = system; }
        ++ lib.optional (pkgs != null) { _module.args.pkgs = lib.mkForce pkgs; }
        ++ modules;
      };
      # What others than these files define.
      besides =
        files:
        map (def: {
          inherit (def) file;
          value = lib.setAttrByPath def.prefix def.value;
        }) (lib.filter (def: !lib.elem def.file (map toString files)) evaluated.unmatched);
      own = besides [
        ./defaults.nix
        ./definitions.nix
      ];
    in
    evaluated
    // {
      inherit lib;
      inherit (evaluated._module.args) pkgs;
      # For the oracles: every option that the bundle defines, with its value as JSON.
      definitions = map (def: {
        inherit (def) path;
        value = record.tag def.value;
      }) (record.definitions shape prefix own);
    };
in
{
  inherit evaluate systems;
  nixosSystem = args: removeAttrs (evaluate (removeAttrs args [ "platform" "prefix" ])) [ "unmatched" ];
}
