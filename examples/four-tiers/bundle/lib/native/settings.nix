# Settings of services, as the catalogue has them: what a kind refuses has its default.
{ lib, words }:
let
  fields = lib.importJSON ../data/settings.json;

  isSolid = text: !lib.any (space: lib.hasInfix space text) words.spaces;
  matches =
    form: text:
    lib.isString text
    && (form == null || builtins.match form.pattern text != null && (!form.solid || isSolid text));

  fits =
    {
      type,
      form ? null,
      choices ? [ ],
      minimum ? 0,
      maximum ? 0,
      ...
    }:
    value:
    {
      boolean = lib.isBool value;
      choice = lib.elem value choices;
      choices = lib.isList value && lib.all (item: lib.elem item choices) value;
      integer = lib.isInt value && value >= minimum && value <= maximum;
      lines = matches form value;
      list = lib.isList value && lib.all (matches form) value;
      text = matches form value;
    }
    .${type};
in
/**
  The settings of a service of a kind, given those that its journal has.
*/
kind: given:
lib.mapAttrs (
  key: field: if given ? ${key} && fits field given.${key} then given.${key} else field.default
) fields.${kind}
