# Modules and all that they import, each once.
{ lib }:
let
  inherit (lib) isAttrs isFunction isString;

  structured = [
    "_class"
    "_file"
    "config"
    "disabledModules"
    "freeformType"
    "imports"
    "key"
    "meta"
    "options"
  ];

  # Attribute sets without `config` and `options` are all configuration.
  unify =
    file: key: module:
    let
      odd = removeAttrs module structured;
      withFreeform =
        config:
        if module ? freeformType then
          lib.mkMerge [
            config
            { _module.freeformType = module.freeformType; }
          ]
        else
          config;
      common = {
        _file = toString module._file or file;
        key = toString module.key or key;
        imports = module.imports or [ ];
        disabledModules = module.disabledModules or [ ];
      };
    in
    if module ? config || module ? options then
      if odd != { } then
        throw "Module `${key}' has an unsupported attribute `${lib.head (lib.attrNames odd)}'. This is caused by introducing a top-level `config' or `options' attribute. Add configuration attributes immediately on the top level instead, or move all of them (namely: ${toString (lib.attrNames odd)}) into the explicit `config' attribute."
      else
        common
        // {
          options = module.options or { };
          config = withFreeform (module.config or { });
        }
    else
      common
      // {
        options = { };
        config = withFreeform (
          removeAttrs module [
            "_class"
            "_file"
            "disabledModules"
            "freeformType"
            "imports"
            "key"
          ]
        );
      };

  call =
    key: f: args:
    let
      named = lib.mapAttrs (
        name: _:
        builtins.addErrorContext "while evaluating the module argument `${name}' in \"${key}\":" (
          args.${name} or args.config._module.args.${name}
        )
      ) (lib.functionArgs f);
    in
    f (args // named);

  load =
    args: file: key: module:
    if isFunction module then
      load args file key (call key module args)
    else if isAttrs module then
      if module._type or "" == "" then
        unify file key module
      else if lib.elem module._type [ "if" "merge" "override" ] then
        unify file key { config = module; }
      else
        throw "Could not load a value as a module, because it is of type \"${module._type}\", in file ${file}."
    else if lib.isList module then
      throw "Module imports can't be nested lists. Perhaps you meant to remove one level of lists? Definitions: ${lib.show module} in ${file}"
    else if builtins.isPath module || (isString module && lib.hasPrefix "/" module) then
      load args (toString module) (toString module) (import module)
    else
      throw "Could not load a value as a module: ${lib.show module} in file ${file}.";

  graph =
    args: file: parent: modules:
    lib.imap1 (
      n: module:
      let
        loaded = load args file "${parent}:anon-${toString n}" module;
      in
      {
        inherit (loaded) key;
        module = loaded;
        imports = graph args loaded._file loaded.key loaded.imports;
      }
    ) modules;
in
modules: args:
let
  closure = builtins.genericClosure {
    startSet = graph args "<unknown-file>" "" modules;
    operator = node: node.imports;
  };
  disabled = lib.concatMap (node: map toString node.module.disabledModules) closure;
in
# Last first, as the real one does: lists of several modules come in this order.
lib.reverseList (
  map (node: node.module) (lib.filter (node: !lib.elem node.key disabled) closure)
)
