{
  lib,
  libpq,
  openssl,
  pkg-config,
  rustPlatform,
  zstd,
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
    zstd
  ];
  env = {
    OPENSSL_NO_VENDOR = 1;
    ZSTD_SYS_USE_PKG_CONFIG = 1;
  };

  meta = {
    description = "orders-api of the domain shop";
    mainProgram = "orders-api";
    platforms = lib.platforms.linux;
  };
}
