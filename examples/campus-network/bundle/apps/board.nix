{
  buildNpmPackage,
  importNpmLock,
  lib,
}:
buildNpmPackage {
  pname = "board";
  version = "0.1.0";

  src = ../src/board;
  npmDeps = importNpmLock { npmRoot = ../src/board; };
  inherit (importNpmLock) npmConfigHook;
  dontNpmBuild = true;

  meta = {
    description = "board of the domain notices";
    mainProgram = "board";
    platforms = lib.platforms.linux;
  };
}
