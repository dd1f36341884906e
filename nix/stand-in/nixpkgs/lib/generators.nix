{ lib }:
rec {
  mkValueStringDefault =
    _: value:
    if value == true then
      "true"
    else if value == false then
      "false"
    else if value == null then
      "null"
    else if lib.isList value || (lib.isAttrs value && !(value ? outPath)) then
      throw "generators.mkValueStringDefault: this value is not supported"
    else
      toString value;
  mkKeyValueDefault =
    { ... }:
    sep: name: value:
    "${name}${sep}${mkValueStringDefault { } value}";
  toKeyValue =
    { ... }: set: lib.concatStrings (lib.mapAttrsToList (name: value: "${mkKeyValueDefault { } "=" name value}\n") set);
  toINI =
    { ... }:
    set:
    lib.concatStringsSep "\n" (
      lib.mapAttrsToList (section: values: "[${section}]\n${toKeyValue { } values}") set
    );
  toJSON = { ... }: builtins.toJSON;
  toYAML = toJSON;
  toPretty = { ... }: value: builtins.toJSON value;
}
