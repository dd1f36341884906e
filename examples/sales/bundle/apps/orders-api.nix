{
  lib,
  libpq,
  openssl,
  pkg-config,
  rustPlatform,
}:
rustPlatform.buildRustPackage {
  pname = "orders-api";
  version = "0.1.0";

  src = ../src/orders-api;
  cargoLock.lockFile = ../src/orders-api/Cargo.lock;

  nativeBuildInputs = [
    libpq.pg_config
    pkg-config
  ];
  buildInputs = [
    libpq
    openssl
  ];
  env.OPENSSL_NO_VENDOR = 1;

  meta = {
    description = "orders-api of the domain sales";
    mainProgram = "orders-api";
    platforms = lib.platforms.linux;
  };
}
