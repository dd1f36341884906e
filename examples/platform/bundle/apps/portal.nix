{
  buildNpmPackage,
  importNpmLock,
  lib,
}:
buildNpmPackage {
  pname = "portal";
  version = "0.1.0";

  src = ../src/portal;
  npmDeps = importNpmLock { npmRoot = ../src/portal; };
  inherit (importNpmLock) npmConfigHook;
  dontNpmBuild = true;

  meta = {
    description = "portal of the domain entrance";
    mainProgram = "portal";
    platforms = lib.platforms.linux;
  };
}
