{
  lib,
  libpq,
  pkg-config,
  python3Packages,
}:
python3Packages.buildPythonApplication {
  pname = "ledger";
  version = "0.1.0";

  src = ../src/ledger;
  pyproject = true;
  build-system = [ python3Packages.setuptools ];

  nativeBuildInputs = [
    libpq.pg_config
    pkg-config
  ];
  buildInputs = [ libpq ];

  meta = {
    description = "ledger of the domain settlement";
    mainProgram = "ledger";
    platforms = lib.platforms.linux;
  };
}
