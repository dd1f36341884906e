{
  description = "Stands in for nixpkgs in checks: its lib, its module system and the names of packages";

  outputs =
    { self }:
    let
      lib = import ./lib;
      packagesFor = import ./packages-for.nix { inherit lib; };
      nixos = import ./nixos { inherit lib packagesFor; };
    in
    {
      legacyPackages = lib.genAttrs nixos.systems (system: packagesFor { inherit system; });
      lib = lib // {
        inherit (nixos) nixosSystem;
      };
    };
}
