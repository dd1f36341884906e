# How an application is built: from the source that the flake pins, from ../src beside the library, or
# from a stand-in that answers every request.
{
  lib,
  nativeInputs,
  root,
}:
let
  standIns = lib.importJSON ../data/stand-ins.json;

  # Cargo wants a letter first, and not its own names.
  reserved = lib.genAttrs [
    "test"
    "core"
    "std"
    "alloc"
    "build"
    "deps"
    "examples"
    "incremental"
  ] (_: true);
  programName =
    name: if reserved ? ${name} || builtins.match "[0-9].*" name != null then "app-${name}" else name;

  # A folder with `file` for what is read while Nix evaluates.
  folder = src: {
    inherit src;
    read = name: builtins.readFile (src + "/${name}");
    isPinned = false;
  };
  standIn =
    pkgs: language: name:
    let
      files = lib.mapAttrs (
        _: lib.replaceStrings [ "@name@" ] [ (programName name) ]
      ) standIns.${language};
    in
    {
      src = pkgs.runCommand "${name}-stand-in" { } (
        lib.concatStrings (
          lib.mapAttrsToList (path: text: ''
            install -D ${pkgs.writeText (baseNameOf path) text} $out/${path}
          '') files
        )
      );
      read = path: files.${path};
      isPinned = false;
    };

  sourceOf =
    { pkgs, sources }:
    { packageName, settings, ... }:
    let
      beside = root + "/src/${packageName}";
    in
    if sources ? ${packageName} then
      folder sources.${packageName} // { isPinned = true; }
    else if builtins.pathExists beside then
      folder beside
    else
      standIn pkgs settings.language packageName;

  builders =
    pkgs: settings:
    { read, isPinned, ... }:
    {
      rust = {
        build = pkgs.rustPlatform.buildRustPackage;
        given.cargoLock.lockFileContents = read "Cargo.lock";
      };
      node = {
        build = pkgs.buildNpmPackage;
        given = {
          npmDeps = pkgs.importNpmLock {
            package = builtins.fromJSON (read "package.json");
            packageLock = builtins.fromJSON (read "package-lock.json");
          };
          inherit (pkgs.importNpmLock) npmConfigHook;
        }
        // (if isPinned then { npmBuildFlags = [ "--if-present" ]; } else { dontNpmBuild = true; });
      };
      python = {
        build = pkgs.python3Packages.buildPythonApplication;
        given = {
          pyproject = true;
          build-system = [ pkgs.python3Packages.setuptools ];
        };
      };
      go = {
        build = pkgs.buildGoModule;
        given.vendorHash = if isPinned && settings.vendor_hash != "" then settings.vendor_hash else null;
      };
    }
    .${settings.language};
in
/**
  The package of an application, given `pkgs` and the pinned `sources` by package.
*/
{ pkgs, ... }@from:
service:
let
  name = service.packageName;
  source = sourceOf from service;
  inherit (builders pkgs service.settings source) build given;
  native = nativeInputs pkgs [ service ];
in
build (
  {
    pname = programName name;
    version = "0.1.0";
    inherit (source) src;
    meta = {
      description = "${service.slug} of the domain ${service.domainSlug}";
      mainProgram = programName name;
      platforms = lib.platforms.linux;
    };
  }
  // given
  // lib.optionalAttrs (native.tools != [ ]) { nativeBuildInputs = native.tools; }
  // lib.optionalAttrs (native.libraries != [ ]) { buildInputs = native.libraries; }
  // lib.optionalAttrs (native.rust != { }) { env = native.rust; }
)
