{ lib }:
let
  inherit (lib)
    concatMapStringsSep
    isAttrs
    isFunction
    isList
    isString
    mapAttrs
    ;

  mkOptionType =
    {
      name,
      description ? name,
      check ? _: true,
      merge ? lib.mergeEqualOption,
      emptyValue ? { },
      nestedTypes ? { },
      getSubOptions ? _: { },
      ...
    }@type:
    type
    // {
      _type = "option-type";
      inherit
        check
        description
        emptyValue
        getSubOptions
        merge
        name
        nestedTypes
        ;
    };
  plain =
    name: description: check:
    mkOptionType { inherit name description check; };
  nest = loc: key: loc ++ [ key ];

  # Each element or attribute merged by itself; what no definition holds for is left out.
  mergeEach =
    type: loc: named:
    mapAttrs (_: merged: merged.mergedValue) (
      lib.filterAttrs (_: merged: merged.isDefined) (
        mapAttrs (name: lib.mergeDefinitions (nest loc name) type) named
      )
    );
  byAttr =
    defs:
    lib.zipAttrs (
      map (def: mapAttrs (_: value: { inherit (def) file; inherit value; }) def.value) defs
    );
  stringy = value: isString value || builtins.isPath value || (isAttrs value && value ? outPath);
  absolute = value: stringy value && lib.hasPrefix "/" (builtins.unsafeDiscardStringContext (toString value));
  joined =
    separator:
    mkOptionType {
      name = "separatedString";
      description = "strings concatenated with ${builtins.toJSON separator}";
      check = isString;
      merge = _: defs: lib.concatStringsSep separator (lib.getValues defs);
    };
  between =
    low: high:
    mkOptionType {
      name = "intBetween";
      description = "integer between ${toString low} and ${toString high} (both inclusive)";
      check = n: lib.isInt n && n >= low && n <= high;
    };
  unsigned =
    bits: high:
    between 0 high
    // {
      description = "${toString bits} bit unsigned integer; between 0 and ${toString high} (both inclusive)";
    };
  submodules = import ./submodule.nix { inherit lib mkOptionType; };
in
rec {
  inherit mkOptionType;
  inherit (submodules) deferredModule submodule submoduleWith;
  isOptionType = lib.isType "option-type";

  raw = mkOptionType {
    name = "raw";
    description = "raw value";
    merge = lib.mergeOneOption;
  };
  unspecified = plain "unspecified" "unspecified value" (_: true) // { merge = lib.mergeOneOption; };
  anything = mkOptionType {
    name = "anything";
    merge =
      loc: defs:
      if lib.all (def: isAttrs def.value && !lib.isDerivation def.value) defs then
        (attrsOf anything).merge loc defs
      else if lib.any (def: isFunction def.value || lib.isDerivation def.value) defs then
        lib.mergeOneOption loc defs
      else
        lib.mergeEqualOption loc defs;
  };
  bool = plain "bool" "boolean" lib.isBool;
  boolByOr = bool // {
    merge = _: defs: lib.any (def: def.value) defs;
  };
  int = plain "int" "signed integer" lib.isInt;
  float = plain "float" "floating point number" lib.isFloat;
  number = either int float;
  port = ints.u16;
  ints = {
    inherit between;
    positive = plain "positiveInt" "positive integer, meaning >0" (n: lib.isInt n && n > 0);
    unsigned = plain "unsignedInt" "unsigned integer, meaning >=0" (n: lib.isInt n && n >= 0);
    u8 = unsigned 8 255;
    u16 = unsigned 16 65535;
    u32 = unsigned 32 4294967295;
  };
  numbers = {
    positive = plain "positiveNumber" "positive integer or floating point number, meaning >0" (n: (lib.isInt n || lib.isFloat n) && n > 0);
    nonnegative = plain "nonnegativeNumber" "nonnegative integer or floating point number, meaning >=0" (n: (lib.isInt n || lib.isFloat n) && n >= 0);
  };
  str = plain "str" "string" isString;
  string = throw "types.string is gone: use types.str";
  nonEmptyStr = plain "nonEmptyStr" "non-empty string" (s: isString s && builtins.match "[ \t\n]*" s == null);
  singleLineStr = plain "singleLineStr" "(optionally newline-terminated) single-line string" (
    s: isString s && !lib.hasInfix "\n" (lib.removeSuffix "\n" s)
  );
  strMatching =
    pattern:
    plain "strMatching ${builtins.toJSON pattern}" "string matching the pattern ${pattern}" (
      s: isString s && builtins.match pattern s != null
    );
  lines = joined "\n";
  commas = joined ",";
  envVar = joined ":";
  separatedString = joined;
  path = plain "path" "path" absolute;
  externalPath = plain "externalPath" "absolute path not in the Nix store" (s: absolute s && !lib.isStorePath (toString s));
  pathInStore = plain "pathInStore" "path in the Nix store" (s: stringy s && lib.isStorePath (toString s));
  package = mkOptionType {
    name = "package";
    check = value: lib.isDerivation value || lib.isStorePath value;
    merge = lib.mergeOneOption;
  };
  shellPackage = package;
  pkgs = raw;

  enum =
    values:
    plain "enum" "one of ${concatMapStringsSep ", " lib.show values}" (value: lib.elem value values);
  attrs = mkOptionType {
    name = "attrs";
    description = "attribute set";
    check = isAttrs;
    merge = _: defs: lib.foldl' (acc: def: acc // def.value) { } defs;
  };
  nullOr =
    type:
    mkOptionType {
      name = "nullOr";
      description = "null or ${type.description}";
      check = value: value == null || type.check value;
      merge =
        loc: defs:
        let
          nulls = lib.count (def: def.value == null) defs;
        in
        if nulls == lib.length defs then
          null
        else if nulls != 0 then
          throw "The option `${lib.showOption loc}' is defined both null and not null, in ${lib.showFiles (lib.getFiles defs)}."
        else
          type.merge loc defs;
      inherit (type) getSubOptions;
      nestedTypes.elemType = type;
    };
  listOf =
    type:
    mkOptionType {
      name = "listOf";
      description = "list of ${type.description}";
      check = isList;
      merge =
        loc: defs:
        lib.concatMap (
          merged: lib.optional merged.isDefined merged.mergedValue
        ) (
          lib.concatLists (
            lib.imap1 (
              n: def:
              lib.imap1 (
                m: value:
                lib.mergeDefinitions (loc ++ [ "[definition ${toString n}-entry ${toString m}]" ]) type [
                  {
                    inherit (def) file;
                    inherit value;
                  }
                ]
              ) def.value
            ) defs
          )
        );
      emptyValue.value = [ ];
      getSubOptions = prefix: type.getSubOptions (nest prefix "*");
      nestedTypes.elemType = type;
    };
  nonEmptyListOf =
    type:
    listOf type
    // {
      description = "non-empty (list of ${type.description})";
      check = value: isList value && value != [ ];
    };
  attrsOf =
    type:
    mkOptionType {
      name = "attrsOf";
      description = "attribute set of ${type.description}";
      check = isAttrs;
      merge = loc: defs: mergeEach type loc (byAttr defs);
      emptyValue.value = { };
      getSubOptions = prefix: type.getSubOptions (nest prefix "<name>");
      nestedTypes.elemType = type;
    };
  lazyAttrsOf =
    type:
    attrsOf type
    // {
      name = "lazyAttrsOf";
      description = "lazy attribute set of ${type.description}";
      merge =
        loc: defs:
        mapAttrs (name: each: (lib.mergeDefinitions (nest loc name) type each).mergedValue) (byAttr defs);
    };
  either =
    a: b:
    mkOptionType {
      name = "either";
      description = "${a.description} or ${b.description}";
      check = value: a.check value || b.check value;
      merge =
        loc: defs:
        if lib.all (def: a.check def.value) defs then
          a.merge loc defs
        else if lib.all (def: b.check def.value) defs then
          b.merge loc defs
        else
          lib.mergeOneOption loc defs;
    };
  oneOf = list: lib.foldl' either (lib.head list) (lib.tail list);
  coercedTo =
    from: coerce: to:
    mkOptionType {
      name = "coercedTo";
      description = "${to.description} or ${from.description} convertible to it";
      check = value: (from.check value && to.check (coerce value)) || to.check value;
      merge =
        loc: defs:
        to.merge loc (
          map (def: if from.check def.value then def // { value = coerce def.value; } else def) defs
        );
    };
  addCheck = type: check: type // { check = value: type.check value && check value; };
  uniq = unique { message = ""; };
  unique = message: type: type // { merge = lib.mergeUniqueOption message; };
  functionTo =
    type:
    mkOptionType {
      name = "functionTo";
      description = "function that evaluates to a(n) ${type.description}";
      check = isFunction;
      merge =
        loc: defs: args:
        (lib.mergeDefinitions loc type (map (def: def // { value = def.value args; }) defs)).mergedValue;
    };
  optionType = raw;
  defaultTypeMerge = _: _: null;
}
