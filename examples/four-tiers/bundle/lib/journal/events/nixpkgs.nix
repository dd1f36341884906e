# What a drawing asks of nixpkgs itself: arguments for packages, and packages that are let in although
# they are insecure.
{ lib }:
let
  inherit (builtins) match stringLength;
  inherit (lib)
    all
    attrNames
    attrValues
    isAttrs
    isList
    isString
    ;

  attribute = "([A-Za-z]|_[A-Za-z0-9])[A-Za-z0-9_'-]*";
  package = "${attribute}([.][A-Za-z0-9_][A-Za-z0-9_'-]*)*";
  nameAndVersion = "[A-Za-z0-9+_?=][A-Za-z0-9+._?=-]*-[0-9][A-Za-z0-9+._?=-]*";

  isAttribute = name: stringLength name <= 100 && match attribute name != null;
  areNamed = set: isAttrs set && all isAttribute (attrNames set);
  isPackage =
    value:
    isAttrs value
    && attrNames value == [ "$package" ]
    && isString value."$package"
    && match package value."$package" != null;
  isScalar =
    value: value == null || lib.isBool value || lib.isInt value || isString value || isPackage value;
  isValue = value: isScalar value || isList value && all isScalar value;
in
{
  areOverrides =
    set: areNamed set && all (given: areNamed given && all isValue (attrValues given)) (attrValues set);

  arePermitted =
    list:
    isList list
    && all (name: isString name && stringLength name <= 200 && match nameAndVersion name != null) list;

  permitted = list: lib.sort lib.lessThan (lib.unique list);
}
