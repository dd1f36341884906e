# What definitions of events are made of.
{ lib, text }:
let
  patch =
    fields: data: _: before:
    if before == null then null else before // fields data;
in
{
  inherit (text) isName isUuid;
  inherit patch;

  isFlag = lib.isBool;
  isTexts = value: lib.isList value && lib.all lib.isString value;
  areUuids = value: lib.isList value && lib.all text.isUuid value;
  orNull = fits: value: value == null || fits value;
  isOneOf = list: value: lib.elem value list;
  idOrNull = id: if id == null then null else lib.toLower id;

  create =
    make: data: order: before:
    if before == null then make data // { _order = order; } else before;
  drop =
    _: _: _:
    null;

  about = of: id: needs: step: {
    inherit of step;
    key = data: lib.toLower data.${id};
    needs = needs // {
      ${id} = text.isUuid;
    };
  };

  /**
    Gives one field of an element another value.
  */
  field =
    name: fits: of:
    of { ${name} = fits; } (
      patch (data: {
        ${name} = data.${name};
      })
    );
}
