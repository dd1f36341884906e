{
  description = "Stands in for nixpkgs in checks: its lib, its module system and the names of packages";

  outputs =
    { self }:
    let
      lib = import ./lib;
      systems = [
        "aarch64-linux"
        "x86_64-linux"
      ];
      legacyPackages = lib.genAttrs systems (
        system: import ./pkgs { inherit lib nixos system; }
      );
      nixos = import ./nixos { inherit legacyPackages lib; };
    in
    {
      inherit legacyPackages;
      lib = lib // {
        inherit (nixos) nixosSystem;
      };
    };
}
