# Language ecosystems, as far as generated packages use them.
{
  fake,
  lib,
  names,
  pkgs,
}:
let
  resolved = args: if lib.isFunction args then lib.fix args else args;
  required =
    builder: args: alternatives: 
    if lib.any (name: args ? ${name}) alternatives then
      args
    else
      throw "${builder}: `${lib.head alternatives}` is missing";

  # Read at evaluation, as the real one does.
  importCargoLock =
    {
      lockFile ? null,
      lockFileContents ? null,
      outputHashes ? { },
      allowBuiltinFetchGit ? false,
      extraRegistries ? { },
    }:
    let
      lock = builtins.fromTOML (if lockFile == null then lockFileContents else builtins.readFile lockFile);
      unhashed = lib.filter (
        package:
        lib.hasPrefix "git+" package.source or ""
        && !allowBuiltinFetchGit
        && !(outputHashes ? "${package.name}-${package.version}")
      ) lock.package or [ ];
    in
    if unhashed == [ ] then
      pkgs.runCommand "cargo-vendor-dir" { lock = builtins.toJSON lock; } "touch $out"
    else
      throw "No hash was found while vendoring the git dependency ${(lib.head unhashed).name}-${(lib.head unhashed).version}. You can add a hash through the `outputHashes` argument of `importCargoLock`";

  buildRustPackage =
    given:
    let
      args = required "buildRustPackage" (resolved given) [
        "cargoHash"
        "cargoLock"
        "cargoDeps"
      ];
    in
    pkgs.mkDerivation (
      removeAttrs args [ "cargoLock" ]
      // lib.optionalAttrs (args ? cargoLock) { cargoDeps = importCargoLock args.cargoLock; }
    );

  buildGoModule = given: pkgs.mkDerivation (required "buildGoModule" (resolved given) [ "vendorHash" ]);

  importNpmLock = {
    __functor =
      _:
      {
        npmRoot ? null,
        package ? lib.importJSON (npmRoot + "/package.json"),
        packageLock ? lib.importJSON (npmRoot + "/package-lock.json"),
        pname ? package.name,
        version ? package.version,
        ...
      }:
      pkgs.runCommand "${pname}-npm-deps" { lock = builtins.toJSON packageLock; } "touch $out";
    npmConfigHook = fake { pname = "npm-config-hook"; };
    linkNodeModulesHook = fake { pname = "link-node-modules-hook"; };
  };

  buildNpmPackage =
    given:
    pkgs.mkDerivation (
      required "buildNpmPackage" (resolved given) [
        "npmDepsHash"
        "npmDeps"
      ]
    );

  buildPython =
    builder: given:
    let
      args = required builder (resolved given) [
        "pyproject"
        "format"
      ];
    in
    pkgs.mkDerivation (
      removeAttrs args [ "optional-dependencies" ]
    );

  pythonSet =
    lib.genAttrs names.python (pname: fake { inherit pname; })
    // {
      buildPythonApplication = buildPython "buildPythonApplication";
      buildPythonPackage = buildPython "buildPythonPackage";
      python = pkgs.python3;
    };
  interpreter =
    version:
    fake {
      pname = "python3";
      inherit version;
      mainProgram = "python3";
      passthru = {
        pkgs = pythonSet;
        pythonVersion = version;
        withPackages = f: builtins.deepSeq (map toString (f pythonSet)) (interpreter version);
      };
    };
in
{
  inherit
    buildGoModule
    buildNpmPackage
    importNpmLock
    ;
  rustPlatform = {
    inherit buildRustPackage importCargoLock;
    bindgenHook = fake { pname = "rust-bindgen-hook"; };
    cargoSetupHook = fake { pname = "cargo-setup-hook"; };
    fetchCargoVendor = { hash, ... }: pkgs.runCommand "cargo-vendor" { outputHash = hash; } "";
    rustLibSrc = fake { pname = "rust-lib-src"; };
  };
  python3 = interpreter "3.13";
  python312 = interpreter "3.12";
  python313 = interpreter "3.13";
  python3Packages = pythonSet;
  python312Packages = pythonSet;
  python313Packages = pythonSet;
}
