# Builders make real derivations that nobody builds: every argument is evaluated, and one that a
# derivation cannot carry fails as it would in nixpkgs.
{
  lib,
  pkgs,
  system,
}:
let
  handled = [
    "__structuredAttrs"
    "env"
    "meta"
    "outputs"
    "passthru"
    "pname"
  ];

  checkEnv =
    name: env: args:
    let
      wrong = lib.filterAttrs (
        _: value:
        !(lib.isString value || lib.isBool value || lib.isInt value || lib.isDerivation value)
      ) env;
      both = lib.attrNames (lib.intersectAttrs args env);
    in
    if wrong != { } then
      throw "mkDerivation: ${name}: the `env` attribute set can only contain derivation, string, boolean or integer attributes. The `${lib.head (lib.attrNames wrong)}` attribute is of type ${builtins.typeOf (lib.head (lib.attrValues wrong))}."
    else if both != [ ] then
      throw "mkDerivation: ${name}: the ‘env’ attribute set cannot contain any attributes passed to derivation. The following attributes are overlapping: ${toString both}"
    else
      env;

  mkDerivation =
    given:
    let
      args = if lib.isFunction given then lib.fix given else given;
      name =
        args.name or (
          if args ? pname && args ? version then
            "${args.pname}-${args.version}"
          else
            throw "mkDerivation: give `name`, or `pname` and `version`"
        );
      rest = removeAttrs args handled;
      drv = derivation (
        rest
        // checkEnv name (args.env or { }) rest
        // {
          inherit name system;
          builder = "/bin/sh";
          outputs = args.outputs or [ "out" ];
          __ignoreNulls = true;
        }
      );
    in
    drv
    // {
      inherit name system;
      pname = args.pname or name;
      meta = args.meta or { };
      passthru = args.passthru or { };
      outputs = args.outputs or [ "out" ];
      override = _: mkDerivation given;
      overrideAttrs = f: mkDerivation (args // (if lib.isFunction f then f args else f));
    }
    // lib.optionalAttrs (args ? version) { inherit (args) version; }
    // args.passthru or { };

  mkShell =
    {
      name ? "nix-shell",
      packages ? [ ],
      inputsFrom ? [ ],
      buildInputs ? [ ],
      nativeBuildInputs ? [ ],
      shellHook ? "",
      ...
    }@args:
    mkDerivation (
      removeAttrs args [
        "inputsFrom"
        "packages"
      ]
      // {
        inherit buildInputs name shellHook;
        nativeBuildInputs = packages ++ nativeBuildInputs;
        inputs = map toString inputsFrom;
      }
    );

  text =
    name: content: more:
    if lib.isString content then
      mkDerivation ({ inherit name; text = content; } // more)
    else
      throw "${name}: the text of a file must be a string, and is of type ${builtins.typeOf content}";
  script = name: content: text name content { meta.mainProgram = name; };
  fetch =
    {
      hash ? args.sha256 or (throw "a fetcher wants a hash"),
      ...
    }@args:
    mkDerivation {
      name = args.name or "source";
      url = args.url or "${args.owner}/${args.repo}/${args.rev or args.tag or (throw "fetchFromGitHub wants a rev or a tag")}";
      outputHash = hash;
    };

  callPackageWith =
    scope: f: overrides:
    let
      function = if lib.isFunction f then f else import f;
      missing = lib.filterAttrs (
        name: hasDefault: !hasDefault && !(scope ? ${name}) && !(overrides ? ${name})
      ) (lib.functionArgs function);
      called = function (builtins.intersectAttrs (lib.functionArgs function) scope // overrides);
    in
    if missing != { } then
      throw "Function called without required argument \"${lib.head (lib.attrNames missing)}\" at ${if lib.isFunction f then "a function" else toString f}"
    else if lib.isDerivation called then
      called // { override = more: callPackageWith scope f (overrides // more); }
    else
      called;
in
{
  inherit mkDerivation mkShell;
  mkShellNoCC = mkShell;
  runCommand = name: args: command: mkDerivation (args // { inherit name; buildCommand = command; });
  runCommandLocal = name: args: command: mkDerivation (args // { inherit name; buildCommand = command; });
  runCommandCC = name: args: command: mkDerivation (args // { inherit name; buildCommand = command; });
  writeText = name: content: text name content { };
  writeTextDir = name: content: text (baseNameOf name) content { };
  writeTextFile =
    {
      name,
      text,
      executable ? false,
      destination ? "",
      meta ? { },
      checkPhase ? "",
    }:
    mkDerivation { inherit executable meta name text; };
  writeScript = script;
  writeScriptBin = script;
  writeShellScript = script;
  writeShellScriptBin = script;
  writeShellApplication =
    {
      name,
      text,
      runtimeInputs ? [ ],
      runtimeEnv ? { },
      meta ? { },
      passthru ? { },
      checkPhase ? null,
      excludeShellChecks ? [ ],
      bashOptions ? [ ],
      inheritPath ? true,
    }:
    mkDerivation {
      inherit name passthru runtimeInputs text;
      meta = meta // { mainProgram = name; };
    };
  symlinkJoin = { name, paths, ... }: mkDerivation { inherit name paths; };
  buildEnv = { name, paths, ... }: mkDerivation { inherit name paths; };
  linkFarm = name: entries: mkDerivation { inherit name; entries = builtins.toJSON entries; };
  emptyDirectory = mkDerivation { name = "empty-directory"; };
  emptyFile = mkDerivation { name = "empty-file"; };
  fetchFromGitHub = fetch;
  fetchFromGitLab = fetch;
  fetchgit = fetch;
  fetchurl = fetch;
  fetchzip = fetch;
  callPackage = callPackageWith pkgs;
  extend = _: throw "the packages of this stub cannot be extended";
}
