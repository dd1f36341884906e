{
  buildNpmPackage,
  importNpmLock,
  lib,
  pkg-config,
  sqlite,
  zlib,
}:
buildNpmPackage {
  pname = "catalogue-api";
  version = "0.1.0";

  src = ../src/catalogue-api;
  npmDeps = importNpmLock { npmRoot = ../src/catalogue-api; };
  inherit (importNpmLock) npmConfigHook;
  dontNpmBuild = true;

  nativeBuildInputs = [ pkg-config ];
  buildInputs = [
    sqlite
    zlib
  ];

  meta = {
    description = "catalogue-api of the domain catalogue";
    mainProgram = "catalogue-api";
    platforms = lib.platforms.linux;
  };
}
