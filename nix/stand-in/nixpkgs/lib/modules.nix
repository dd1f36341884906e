# The module system: the same steps and messages as the real one, without its documentation,
# submodule type merging and deprecations.
{ lib }:
let
  inherit (lib)
    concatLists
    concatMap
    filter
    head
    isOption
    length
    mapAttrs
    showOption
    ;
  properties = import ./properties.nix { inherit lib; };
  collect = import ./collect.nix { inherit lib; };
  inherit (properties) pushDownProperties;

  internal = {
    _file = "lib/modules.nix";
    options._module = {
      args = lib.mkOption {
        type = lib.types.lazyAttrsOf lib.types.raw;
        default = { };
      };
      check = lib.mkOption {
        type = lib.types.bool;
        default = true;
      };
      freeformType = lib.mkOption {
        type = lib.types.nullOr lib.types.raw;
        default = null;
      };
    };
  };

  evalModules =
    evalArgs@{
      modules,
      prefix ? [ ],
      specialArgs ? { },
      class ? null,
    }:
    let
      merged = mergeModules prefix (
        collect (modules ++ [ internal ]) ({ inherit lib options config; } // specialArgs)
      );
      options = merged.matchedOptions;
      declared = lib.mapAttrsRecursiveCond (value: !isOption value) (_: option: option.value) options;
      freeform = declared._module.freeformType;
      config =
        if freeform == null then
          declared
        else
          overlay (freeform.merge prefix (
            map (def: {
              inherit (def) file;
              value = lib.setAttrByPath def.prefix def.value;
            }) merged.unmatched
          )) options;

      checked =
        if declared._module.check && freeform == null && merged.unmatched != [ ] then
          let
            first = head merged.unmatched;
          in
          throw "The option `${showOption (prefix ++ first.prefix)}' does not exist. Definition values:${lib.showDefs [ first ]}"
        else
          lib.id;
    in
    {
      _type = "configuration";
      options = checked options;
      config = checked (removeAttrs config [ "_module" ]);
      _module = checked config._module;
      inherit (merged) unmatched;
      extendModules =
        more:
        evalModules (
          evalArgs
          // {
            modules = modules ++ more.modules or [ ];
            specialArgs = specialArgs // more.specialArgs or { };
          }
        );
      type = lib.types.submoduleWith { inherit modules specialArgs; };
    };

  # Declared options over freeform ones, without a look at the values.
  overlay =
    free: options:
    free
    // mapAttrs (
      name: option: if isOption option then option.value else overlay (free.${name} or { }) option
    ) options;

  mergeModules =
    prefix: modules:
    mergeTrees prefix modules (
      concatMap (
        module:
        map (config: {
          file = module._file;
          inherit config;
        }) (pushDownProperties module.config)
      ) modules
    );

  byName =
    f: configs:
    lib.zipAttrsWith (_: concatLists) (
      map (
        { file, config }:
        if lib.isAttrs config then
          mapAttrs (_: value: f file value) config
        else
          throw "In module `${file}': a configuration must be an attribute set, and is ${lib.show config}"
      ) configs
    );

  mergeTrees =
    prefix: modules: configs:
    let
      declarations = lib.zipAttrsWith (_: values: values) (
        map (
          module:
          if lib.isAttrs module.options then
            mapAttrs (_: options: { inherit (module) _file; inherit options; }) module.options
          else
            throw "In module `${module._file}': options must be an attribute set"
        ) modules
      );
      pushed = byName (
        file: value: map (config: { inherit file config; }) (pushDownProperties value)
      ) configs;
      raw = byName (file: value: [ { inherit file value; } ]) configs;

      results = mapAttrs (
        name: decls:
        let
          loc = prefix ++ [ name ];
          leaves = filter (decl: isOption decl.options) decls;
        in
        if length leaves == length decls then
          {
            matched = evalOption loc (mergeDeclarations loc decls) (raw.${name} or [ ]);
            unmatched = [ ];
          }
        else if leaves != [ ] then
          throw "The option `${showOption loc}' in ${lib.showFiles (map (decl: decl._file) leaves)} is a prefix of options in another module."
        else
          let
            merged = mergeTrees loc decls (pushed.${name} or [ ]);
          in
          {
            matched = merged.matchedOptions;
            inherit (merged) unmatched;
          }
      ) declarations;
      matchedOptions = mapAttrs (_: result: result.matched) results;
      unmatched = mapAttrs (_: result: result.unmatched) results // removeAttrs raw (lib.attrNames results);
    in
    {
      inherit matchedOptions;
      unmatched =
        if configs == [ ] then
          [ ]
        else
          concatLists (
            lib.mapAttrsToList (
              name: map (def: def // { prefix = [ name ] ++ def.prefix or [ ]; })
            ) unmatched
          );
    };

  mergeDeclarations =
    loc: decls:
    let
      first = head decls;
    in
    if length decls == 1 then
      { type = lib.types.unspecified; } // first.options // { declarations = [ first._file ]; }
    else
      throw "The option `${showOption loc}' in `${(lib.elemAt decls 1)._file}' is already declared in `${first._file}'.";

  evalOption =
    loc: option: defs:
    let
      all =
        lib.optional (option ? default) {
          file = head option.declarations;
          value = properties.mkOptionDefault option.default;
        }
        ++ defs;
      merged =
        if option.readOnly or false && length all > 1 then
          throw "The option `${showOption loc}' is read-only, but it's set multiple times. Definition values:${lib.showDefs defs}"
        else
          mergeDefinitions loc option.type all;
    in
    option
    // {
      value = builtins.addErrorContext "while evaluating the option `${showOption loc}':" (
        (option.apply or lib.id) merged.mergedValue
      );
      inherit loc;
      inherit (merged) isDefined;
      definitions = map (def: def.value) merged.defsFinal;
      definitionsWithLocations = merged.defsFinal;
      files = map (def: def.file) merged.defsFinal;
    };

  mergeDefinitions = loc: type: defs: rec {
    defsFinal = properties.resolve defs;
    isDefined = defsFinal != [ ];
    mergedValue =
      let
        wrong = filter (def: !type.check def.value) defsFinal;
      in
      if !isDefined then
        throw "The option `${showOption loc}' was accessed but has no value defined. Try setting the option."
      else if wrong != [ ] then
        throw "A definition for option `${showOption loc}' is not of type `${type.description}'. Definition values:${lib.showDefs wrong}"
      else
        type.merge loc defsFinal;
  };
in
{
  inherit evalModules mergeDefinitions;
  inherit (properties)
    mkAfter
    mkAliasDefinitions
    mkBefore
    mkDefault
    mkForce
    mkIf
    mkImageMediaOverride
    mkMerge
    mkOptionDefault
    mkOrder
    mkOverride
    mkVMOverride
    ;
  inherit (properties) pushDownProperties resolveProperties;
  setDefaultModuleLocation = file: module: {
    _file = file;
    imports = [ module ];
  };
  mkRemovedOptionModule =
    path: reason:
    { options, ... }:
    {
      options = lib.setAttrByPath path (lib.mkOption { visible = false; });
      config.assertions = [
        {
          assertion = !(lib.getAttrFromPath path options).isDefined;
          message = "The option definition `${showOption path}' no longer has any effect; please remove it.\n${reason}";
        }
      ];
    };
}
