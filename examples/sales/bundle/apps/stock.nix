{ buildGoModule, lib }:
buildGoModule {
  pname = "stock";
  version = "0.1.0";

  src = ../src/stock;
  # No modules to download. With some, Nix prints the hash that belongs here.
  vendorHash = null;

  meta = {
    description = "stock of the domain inventory";
    mainProgram = "stock";
    platforms = lib.platforms.linux;
  };
}
