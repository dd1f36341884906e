{ lib, mkOptionType }:
rec {
  submoduleWith =
    {
      modules,
      specialArgs ? { },
      shorthandOnlyDefinesConfig ? false,
      description ? null,
      class ? null,
    }:
    mkOptionType {
      name = "submodule";
      description = if description == null then "(submodule)" else description;
      check = value: lib.isAttrs value || lib.isFunction value || builtins.isPath value;
      merge =
        loc: defs:
        (lib.evalModules {
          prefix = loc;
          inherit specialArgs;
          modules =
            modules
            ++ [ { _module.args.name = lib.mkOptionDefault (lib.last loc); } ]
            ++ map (
              { file, value }:
              if lib.isAttrs value && shorthandOnlyDefinesConfig then
                {
                  _file = file;
                  config = value;
                }
              else
                lib.setDefaultModuleLocation file value
            ) defs;
        }).config;
      emptyValue.value = { };
      getSubOptions =
        prefix:
        (lib.evalModules {
          modules = modules ++ [ { _module.args.name = "‹name›"; } ];
          inherit prefix specialArgs;
        }).options;
    };

  submodule =
    module:
    submoduleWith {
      shorthandOnlyDefinesConfig = true;
      modules = lib.toList module;
    };

  deferredModule = mkOptionType {
    name = "deferredModule";
    description = "module";
    check = value: lib.isAttrs value || lib.isFunction value || builtins.isPath value;
    merge = _: defs: { imports = map (def: lib.setDefaultModuleLocation def.file def.value) defs; };
  };
}
