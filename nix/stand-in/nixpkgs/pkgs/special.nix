# Packages that have more to them than a name.
{
  fake,
  lib,
  pkgs,
  simple,
}:
let
  postgresql =
    major:
    fake {
      pname = "postgresql";
      version = "${major}.6";
      mainProgram = "postgres";
      passthru = {
        psqlSchema = major;
        withPackages = f: builtins.deepSeq (map toString (f extensions)) (postgresql major);
        pkgs = extensions;
      };
    };
  extensions = lib.genAttrs [
    "pg_cron"
    "pg_partman"
    "pgaudit"
    "pgvector"
    "postgis"
    "timescaledb"
  ] (pname: fake { inherit pname; });
  platform = system: {
    inherit system;
    config = system;
    isLinux = true;
    isDarwin = false;
    isx86_64 = lib.hasPrefix "x86_64" system;
    isAarch64 = lib.hasPrefix "aarch64" system;
  };
in
rec {
  postgresql_14 = postgresql "14";
  postgresql_15 = postgresql "15";
  postgresql_16 = postgresql "16";
  postgresql_17 = postgresql "17";
  postgresql_18 = postgresql "18";
  postgresqlPackages = extensions;
  libpq = simple.libpq // {
    pg_config = fake {
      pname = "pg_config";
      mainProgram = "pg_config";
    };
  };
  stdenv = simple.stdenv // {
    hostPlatform = platform pkgs.system;
    buildPlatform = platform pkgs.system;
    isLinux = true;
    isDarwin = false;
    inherit (pkgs) system mkDerivation;
  };
  stdenvNoCC = stdenv;
  dockerTools = lib.genAttrs [ "buildImage" "buildLayeredImage" "streamLayeredImage" ] (
    _: args: pkgs.mkDerivation { inherit (args) name; contents = toString (args.contents or [ ]); }
  );
}
// {
  postgresql = postgresql "17";
}
