# Settings formats (RFC 42): a type for the values, and a file of them.
{ lib, pkgs }:
let
  inherit (lib) types;
  atom = [
    types.bool
    types.int
    types.float
    types.str
    types.path
  ];
  nested =
    name: leaves:
    let
      value =
        types.oneOf (leaves ++ [ (types.attrsOf value) (types.listOf value) ])
        // {
          description = "${name} value";
        };
    in
    value;
  file =
    render: name: value:
    pkgs.writeText name (render value);
  json =
    name:
    { ... }:
    {
      type = nested name ([ (types.enum [ null ]) ] ++ atom);
      generate = file builtins.toJSON;
    };
in
{
  json = json "JSON";
  yaml = json "YAML";
  yaml_1_1 = json "YAML 1.1";
  toml =
    { ... }:
    {
      type = nested "TOML" atom;
      generate = file builtins.toJSON;
    };
  ini =
    { ... }:
    {
      type = types.attrsOf (types.attrsOf (types.nullOr (types.oneOf atom)));
      generate = file (lib.generators.toINI { });
    };
  keyValue =
    { ... }:
    {
      type = types.attrsOf (types.nullOr (types.oneOf atom));
      generate = file (lib.generators.toKeyValue { });
    };
}
