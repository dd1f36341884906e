{ buildGoModule, lib }:
buildGoModule {
  pname = "press-control";
  version = "0.1.0";

  src = ../src/press-control;
  # No modules to download. With some, Nix prints the hash that belongs here.
  vendorHash = null;

  meta = {
    description = "press-control of the domain mill";
    mainProgram = "press-control";
    platforms = lib.platforms.linux;
  };
}
