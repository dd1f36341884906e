{
  constraintsOf,
  define,
  lib,
  words,
}:
let
  inherit (define) isName isOneOf;
  inherit (import ./nixpkgs.nix { inherit lib; }) areOverrides arePermitted permitted;
in
{
  "Workspace.WorkspaceConfigured" = {
    of = "workspace";
    key = _: "workspace";
    needs = { };
    may = {
      name = isName;
      channel = isOneOf words.channels;
      flavour = isOneOf words.flavours;
      secrets = isOneOf words.secretTools;
      constraints = lib.isAttrs;
      package_overrides = areOverrides;
      permitted_insecure_packages = arePermitted;
    };
    step =
      data: _: before:
      before
      // builtins.intersectAttrs before data
      // lib.optionalAttrs (data ? constraints) { constraints = constraintsOf data.constraints; }
      // lib.optionalAttrs (data ? permitted_insecure_packages) {
        permitted_insecure_packages = permitted data.permitted_insecure_packages;
      };
  };
}
