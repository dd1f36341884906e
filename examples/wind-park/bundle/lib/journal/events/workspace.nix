{
  constraintsOf,
  define,
  lib,
  words,
}:
let
  inherit (define) isName isOneOf;
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
    };
    step =
      data: _: before:
      before
      // builtins.intersectAttrs before data
      // lib.optionalAttrs (data ? constraints) { constraints = constraintsOf data.constraints; };
  };
}
