# A package that is only a name: a real derivation, which nobody builds.
{ system }:
{
  pname,
  version ? "1.0",
  mainProgram ? null,
  passthru ? { },
}:
let
  outputs = [
    "out"
    "bin"
    "dev"
    "lib"
    "man"
  ];
  drv = derivation {
    name = "${pname}-${version}";
    inherit outputs system;
    builder = "/bin/sh";
  };
  common = {
    inherit outputs pname version;
    meta = {
      description = pname;
    }
    // (if mainProgram == null then { } else { inherit mainProgram; });
    override = _: package;
    overrideAttrs = _: package;
  }
  // passthru;
  output =
    name:
    common
    // {
      inherit (drv.${name})
        drvPath
        name
        outPath
        outputName
        system
        type
        ;
      outputSpecified = true;
    };
  package =
    output "out"
    // {
      outputSpecified = false;
    }
    // builtins.listToAttrs (
      map (name: {
        inherit name;
        value = output name;
      }) outputs
    );
in
package
