{ lib, rustPlatform }:
rustPlatform.buildRustPackage {
  pname = "orders-api";
  version = "0.1.0";

  src = ../src/orders-api;
  cargoLock.lockFile = ../src/orders-api/Cargo.lock;

  meta = {
    description = "orders-api of the domain orders";
    mainProgram = "orders-api";
    platforms = lib.platforms.linux;
  };
}
