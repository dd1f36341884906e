{
  description = "Stands in for home-manager in checks";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs =
    { self, nixpkgs }:
    let
      evaluate = import ./evaluate.nix {
        inherit (nixpkgs) lib;
        record = "${nixpkgs}/nixos/record.nix";
      };
    in
    {
      nixosModules = rec {
        home-manager = import ./nixos.nix { inherit evaluate; };
        default = home-manager;
      };

      lib.homeManagerConfiguration =
        {
          pkgs,
          modules,
          lib ? pkgs.lib,
          extraSpecialArgs ? { },
          check ? true,
        }:
        let
          evaluated = evaluate {
            inherit modules pkgs;
            specialArgs = extraSpecialArgs;
          };
        in
        {
          inherit (evaluated) config definitions options;
          inherit (evaluated.config.home) activationPackage;
          inherit pkgs;
        };
    };
}
