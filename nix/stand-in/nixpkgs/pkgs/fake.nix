# A package that is only a name: a real derivation, which nobody builds. Other arguments make another
# one; an insecure one is refused unless `config` lets it in, as nixpkgs' check-meta.nix would.
{
  config,
  lib,
  system,
}:
let
  isPermitted =
    config.allowInsecurePredicate or (
      { pname, version, ... }:
      lib.elem "${pname}-${version}" (config.permittedInsecurePackages or [ ])
    );

  fake =
    {
      pname,
      version ? "1.0",
      mainProgram ? null,
      passthru ? { },
      isInsecure ? false,
      arguments ? { },
    }@given:
    let
      outputs = [
        "out"
        "bin"
        "dev"
        "lib"
        "man"
      ];
      drv =
        if isInsecure && !isPermitted { inherit pname version; } then
          throw "Package ‘${pname}-${version}’ is marked as insecure, refusing to evaluate."
        else
          derivation (
            {
              name = "${pname}-${version}";
              inherit outputs system;
              builder = "/bin/sh";
            }
            // lib.optionalAttrs (arguments != { }) { arguments = builtins.toJSON arguments; }
          );
      common = {
        inherit
          arguments
          outputs
          pname
          version
          ;
        meta = {
          description = pname;
        }
        // lib.optionalAttrs (mainProgram != null) { inherit mainProgram; };
        override = more: fake (given // { arguments = arguments // more; });
        overrideAttrs = _: package;
      }
      // passthru;
      output =
        name:
        common
        // {
          inherit (drv.${name}) drvPath name outPath;
          inherit system;
          outputName = name;
          outputSpecified = true;
          type = "derivation";
        };
      package =
        output "out"
        // {
          outputSpecified = false;
        }
        // lib.genAttrs outputs output;
    in
    package;
in
fake
