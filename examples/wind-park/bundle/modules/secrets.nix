# Hands the files of ../secrets to sops-nix or agenix, on machines that import the module of one.
{
  config,
  lib,
  options,
  ...
}:
let
  inherit (config.networking) hostName;

  expected = (import ../secrets).${hostName} or { };
  nameOf = lib.removePrefix "/run/secrets/";
in
{
  config =
    lib.optionalAttrs (options ? sops) {
      sops.secrets = lib.mapAttrs' (
        path: secret:
        lib.nameValuePair (nameOf path) {
          inherit path;
          owner = secret.owner or "root";
          sopsFile = ../secrets + "/${hostName}.yaml";
        }
      ) expected;
    }
    // lib.optionalAttrs (options ? age) {
      age.secrets = lib.mapAttrs' (
        path: secret:
        let
          name = lib.replaceStrings [ "/" ] [ "-" ] (nameOf path);
        in
        lib.nameValuePair name {
          inherit path;
          owner = secret.owner or "root";
          file = ../secrets + "/${hostName}-${name}.age";
        }
      ) expected;
    };
}
