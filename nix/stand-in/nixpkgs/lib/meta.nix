let
  linux = [
    "aarch64-linux"
    "armv6l-linux"
    "armv7l-linux"
    "i686-linux"
    "powerpc64le-linux"
    "riscv64-linux"
    "x86_64-linux"
  ];
  darwin = [
    "aarch64-darwin"
    "x86_64-darwin"
  ];
in
rec {
  platforms = {
    inherit darwin linux;
    all = linux ++ darwin;
    unix = linux ++ darwin;
  };
  systems.flakeExposed = linux ++ darwin;
  licenses = builtins.mapAttrs (shortName: fullName: { inherit shortName fullName; }) {
    agpl3Only = "GNU Affero General Public License v3.0 only";
    asl20 = "Apache License 2.0";
    bsd2 = "BSD 2-clause \"Simplified\" License";
    bsd3 = "BSD 3-clause \"New\" or \"Revised\" License";
    gpl2Only = "GNU General Public License v2.0 only";
    gpl3Only = "GNU General Public License v3.0 only";
    gpl3Plus = "GNU General Public License v3.0 or later";
    isc = "ISC License";
    mit = "MIT License";
    mpl20 = "Mozilla Public License 2.0";
    unfree = "Unfree";
    unlicense = "The Unlicense";
  };
  getExe' = package: program: "${package.bin or package.out or package}/bin/${program}";
  getExe =
    package:
    getExe' package (
      package.meta.mainProgram or (builtins.trace "evaluation warning: getExe: Package ${builtins.toJSON package.name} does not have the meta.mainProgram attribute." package.pname)
    );
  getName = package: package.pname or (builtins.parseDrvName package.name).name;
  getVersion = package: package.version or (builtins.parseDrvName package.name).version;
  hiPrio = package: package;
  lowPrio = package: package;
}
