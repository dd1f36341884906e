{ buildGoModule, lib }:
buildGoModule {
  pname = "plan-api";
  version = "0.1.0";

  src = ../src/plan-api;
  # No modules to download. With some, Nix prints the hash that belongs here.
  vendorHash = null;

  meta = {
    description = "plan-api of the domain notices";
    mainProgram = "plan-api";
    platforms = lib.platforms.linux;
  };
}
