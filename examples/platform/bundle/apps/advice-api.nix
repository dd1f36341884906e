{
  lib,
  libpq,
  libxml2,
  pkg-config,
  python3Packages,
}:
python3Packages.buildPythonApplication {
  pname = "advice-api";
  version = "0.1.0";

  src = ../src/advice-api;
  pyproject = true;
  build-system = [ python3Packages.setuptools ];

  nativeBuildInputs = [
    libpq.pg_config
    pkg-config
  ];
  buildInputs = [
    libpq
    libxml2
  ];

  meta = {
    description = "advice-api of the domain catalogue";
    mainProgram = "advice-api";
    platforms = lib.platforms.linux;
  };
}
