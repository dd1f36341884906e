# Native libraries, from the catalogue of Flakegraph: edit them there.
{ lib, pkgs }:
{
  openssl = {
    attribute = "openssl";
    pkgConfig = true;
    tools = [ ];
    variables = {
      OPENSSL_DIR = "${lib.getDev pkgs.openssl}";
      OPENSSL_INCLUDE_DIR = "${lib.getDev pkgs.openssl}/include";
      OPENSSL_LIB_DIR = "${lib.getLib pkgs.openssl}/lib";
    };
    rust = [ "OPENSSL_NO_VENDOR" ];
  };
  postgresql = {
    attribute = "libpq";
    pkgConfig = true;
    tools = [ "libpq.pg_config" ];
    variables = {
      PG_CONFIG = lib.getExe' pkgs.libpq.pg_config "pg_config";
      POSTGRES_INCLUDE = "${lib.getDev pkgs.libpq}/include";
      POSTGRES_LIB = "${lib.getLib pkgs.libpq}/lib";
    };
    rust = [ ];
  };
  sqlite = {
    attribute = "sqlite";
    pkgConfig = true;
    tools = [ ];
    variables = {
      SQLITE3_INCLUDE_DIR = "${lib.getDev pkgs.sqlite}/include";
      SQLITE3_LIB_DIR = "${lib.getLib pkgs.sqlite}/lib";
    };
    rust = [ "LIBSQLITE3_SYS_USE_PKG_CONFIG" ];
  };
  zlib = {
    attribute = "zlib";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
  zstd = {
    attribute = "zstd";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ "ZSTD_SYS_USE_PKG_CONFIG" ];
  };
  curl = {
    attribute = "curl";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
  libgit2 = {
    attribute = "libgit2";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ "LIBGIT2_NO_VENDOR" ];
  };
  libsodium = {
    attribute = "libsodium";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ "SODIUM_USE_PKG_CONFIG" ];
  };
  libffi = {
    attribute = "libffi";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
  libxml2 = {
    attribute = "libxml2";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
  rdkafka = {
    attribute = "rdkafka";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
  zeromq = {
    attribute = "zeromq";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
}
