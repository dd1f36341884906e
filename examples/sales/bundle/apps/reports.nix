{ lib, python3Packages }:
python3Packages.buildPythonApplication {
  pname = "reports";
  version = "0.1.0";

  src = ../src/reports;
  pyproject = true;
  build-system = [ python3Packages.setuptools ];

  meta = {
    description = "reports of the domain insight";
    mainProgram = "reports";
    platforms = lib.platforms.linux;
  };
}
