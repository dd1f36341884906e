# Extra options of the drawing, as a module: JSON with marks for what JSON lacks.
{ lib, text }:
let
  inherit (builtins) match split;

  # `\n`, `\r` and `\t`; any other character stands for itself.
  unescaped =
    quoted:
    lib.concatMapStrings (
      part:
      if lib.isString part then
        part
      else
        {
          n = "\n";
          r = "\r";
          t = "\t";
        }
        .${lib.head part} or (lib.head part)
    ) (split "\\\\(.)" quoted);

  # The steps of `services.nginx.virtualHosts."a.b".root`.
  stepsOf =
    path:
    map (
      found:
      let
        quoted = lib.elemAt found 1;
      in
      if quoted == null then text.trim (lib.head found) else unescaped quoted
    ) (lib.filter lib.isList (split "(\"(([^\"\\]|\\\\.)*)\"|[^.\"]+)" path));

  isPackage = name: match "[a-zA-Z_][a-zA-Z0-9_'-]*([.][a-zA-Z0-9_][a-zA-Z0-9_'-]*)*" name != null;
  isPath = name: match "([.]{1,2}/|/)[a-zA-Z0-9._+/-]*[a-zA-Z0-9._+-]" name != null;

  valueOf =
    { folder, pkgs }@context:
    value:
    let
      names = lib.attrNames value;
      mark = if lib.isAttrs value && lib.length names == 1 then lib.head names else null;
      marked = value.${mark};
    in
    if lib.isList value then
      map (valueOf context) value
    else if !lib.isAttrs value then
      value
    else if mark == "$package" && lib.isString marked && isPackage marked then
      lib.getAttrFromPath (lib.splitString "." marked) pkgs
    else if mark == "$path" && lib.isString marked && isPath marked then
      if lib.hasPrefix "/" marked then /. + marked else folder + "/${marked}"
    else if mark == "$force" then
      lib.mkForce (valueOf context marked)
    else
      lib.mapAttrs (_: valueOf context) value;
in
/**
  Each option by itself, for `lib.mkMerge`; paths are relative to `folder`.
*/
context: options:
lib.concatLists (
  lib.mapAttrsToList (
    path: value:
    let
      steps = stepsOf path;
    in
    lib.optional (steps != [ ]) (lib.setAttrByPath steps (valueOf context value))
  ) options
)
