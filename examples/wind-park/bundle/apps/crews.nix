{
  lib,
  libpq,
  openssl,
  pkg-config,
  rustPlatform,
}:
rustPlatform.buildRustPackage {
  pname = "crews";
  version = "0.1.0";

  src = ../src/crews;
  cargoLock.lockFile = ../src/crews/Cargo.lock;

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
    description = "crews of the domain maintenance";
    mainProgram = "crews";
    platforms = lib.platforms.linux;
  };
}
