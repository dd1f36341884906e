{
  buildGoModule,
  lib,
  libgit2,
  pkg-config,
  sqlite,
}:
buildGoModule {
  pname = "intake";
  version = "0.1.0";

  src = ../src/intake;
  # No modules to download. With some, Nix prints the hash that belongs here.
  vendorHash = null;

  nativeBuildInputs = [ pkg-config ];
  buildInputs = [
    libgit2
    sqlite
  ];

  meta = {
    description = "intake of the domain sensors";
    mainProgram = "intake";
    platforms = lib.platforms.linux;
  };
}
