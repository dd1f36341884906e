# A shell to look after the machines, and one to work on the applications.
{ lib, nativeInputs }:
let
  toolchains = {
    rust = [
      "cargo"
      "rustc"
    ];
    node = [ "nodejs" ];
    python = [ "python3" ];
    go = [ "go" ];
  };
  toolchainOf =
    { settings, ... }:
    toolchains.${settings.language}
    ++ lib.optional (settings.language == "node" && settings.libraries != [ ]) "python3";
in
{
  pkgs,
  applications,
  tools,
}:
let
  packages =
    names:
    map (name: lib.getAttrFromPath (lib.splitString "." name) pkgs) (
      lib.sort lib.lessThan (lib.unique names)
    );
  native = nativeInputs pkgs applications;
  env =
    native.variables
    // native.rust
    // lib.optionalAttrs native.findsByPkgConfig {
      PKG_CONFIG_PATH = lib.makeSearchPathOutput "dev" "lib/pkgconfig" native.libraries;
    };
in
{
  default = pkgs.mkShell {
    packages = packages (
      [
        "jq"
        "nixfmt"
      ]
      ++ tools
    );
  };
  domain-development = pkgs.mkShell (
    {
      packages = packages (lib.concatMap toolchainOf applications ++ tools);
    }
    // lib.optionalAttrs (native.tools != [ ]) { nativeBuildInputs = native.tools; }
    // lib.optionalAttrs (native.libraries != [ ]) { buildInputs = native.libraries; }
    // lib.optionalAttrs (env != { }) { inherit env; }
  );
}
