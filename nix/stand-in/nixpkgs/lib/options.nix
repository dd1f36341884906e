{ lib }:
let
  known = [
    "apply"
    "default"
    "defaultText"
    "description"
    "example"
    "internal"
    "readOnly"
    "relatedPackages"
    "type"
    "visible"
  ];
in
rec {
  isOption = lib.isType "option";
  isType = type: value: value._type or "" == type;

  mkOption =
    option:
    let
      odd = removeAttrs option known;
    in
    if odd == { } then
      option // { _type = "option"; }
    else
      throw "mkOption: unexpected argument `${lib.head (lib.attrNames odd)}'";

  mkEnableOption =
    name:
    mkOption {
      default = false;
      example = true;
      description = "Whether to enable ${name}.";
      type = lib.types.bool;
    };

  mkPackageOption =
    pkgs: name:
    {
      nullable ? false,
      default ? name,
      example ? null,
      extraDescription ? "",
      pkgsText ? "pkgs",
    }:
    let
      path = lib.toList default;
    in
    mkOption {
      type = (if nullable then lib.types.nullOr else lib.id) lib.types.package;
      default =
        if default == null then
          null
        else
          lib.attrByPath path (throw "${lib.concatStringsSep "." path} cannot be found in ${pkgsText}") pkgs;
      description = "The ${lib.concatStringsSep "." (lib.toList name)} package to use. ${extraDescription}";
    };

  mkSinkUndeclaredOptions =
    attrs:
    mkOption (
      {
        internal = true;
        default = false;
        description = "Sink for option definitions.";
        type = lib.types.raw;
        apply = _: throw "Option value is not readable because the option is not declared.";
      }
      // attrs
    );

  literalExpression =
    text:
    if lib.isString text then
      {
        _type = "literalExpression";
        inherit text;
      }
    else
      throw "literalExpression expects a string.";
  literalMD =
    text:
    if lib.isString text then
      {
        _type = "literalMD";
        inherit text;
      }
    else
      throw "literalMD expects a string.";

  showOption =
    let
      plain = part: builtins.match "[a-zA-Z_*<>][a-zA-Z0-9_'*<>-]*" part != null;
    in
    lib.concatMapStringsSep "." (part: if plain part then part else builtins.toJSON part);
  showFiles = lib.concatMapStringsSep " and " (file: "`${file}'");
  showDefs = lib.concatMapStrings (def: "\n- In `${def.file}': ${show def.value}");
  getValues = map (def: def.value);
  getFiles = map (def: def.file);

  # Values in messages, cut where they get deep.
  show =
    value:
    if lib.isFunction value then
      "<function>"
    else if lib.isDerivation value then
      "<derivation ${value.name}>"
    else if lib.isAttrs value then
      "{ ${lib.concatStringsSep "; " (lib.take 5 (lib.attrNames value))} }"
    else if lib.isList value then
      "[ ${lib.concatMapStringsSep " " show (lib.take 5 value)} ]"
    else if builtins.isPath value then
      toString value
    else
      builtins.toJSON value;

  mergeEqualOption =
    loc: defs:
    if lib.all (def: def.value == (lib.head defs).value) defs then
      (lib.head defs).value
    else
      throw "The option `${showOption loc}' has conflicting definition values:${showDefs defs}\nUse `lib.mkForce value` or `lib.mkDefault value` to change the priority on any of these definitions.";

  mergeUniqueOption =
    { message }:
    loc: defs:
    if lib.length defs == 1 then
      (lib.head defs).value
    else
      throw "The option `${showOption loc}' is defined multiple times while it's expected to be unique.\n${message}\nDefinition values:${showDefs defs}";
  mergeOneOption = mergeUniqueOption { message = ""; };
}
