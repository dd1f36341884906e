{
  buildNpmPackage,
  importNpmLock,
  lib,
}:
buildNpmPackage {
  pname = "screen";
  version = "0.1.0";

  src = ../src/screen;
  npmDeps = importNpmLock { npmRoot = ../src/screen; };
  inherit (importNpmLock) npmConfigHook;
  dontNpmBuild = true;

  meta = {
    description = "screen of the domain orders";
    mainProgram = "screen";
    platforms = lib.platforms.linux;
  };
}
