{ buildGoModule, lib }:
buildGoModule {
  pname = "gateway";
  version = "0.1.0";

  src = ../src/gateway;
  # No modules to download. With some, Nix prints the hash that belongs here.
  vendorHash = null;

  meta = {
    description = "gateway of the domain turbines";
    mainProgram = "gateway";
    platforms = lib.platforms.linux;
  };
}
