# Definitions of options that are not declared here. They are recorded as they come, along a tree of
# the real options' names (options.json, written by src/cli/check/stand-ins.ts):
#   { services.nats.port."" = { default = 4222; }; ... }
# "" marks an option: `default` is its default where that is a literal, `separator` joins strings,
# `one` forbids a second definition. "<name>" stands for any attribute, "*" for a list's items.
# Above an option, names come from the tree and no condition is looked at, so that conditions may
# read other options; from an option on, conditions are resolved, as in the real module system.
{ lib }:
let
  inherit (lib)
    all
    concatMap
    filter
    head
    isAttrs
    isDerivation
    isList
    mapAttrs
    showOption
    ;
  inherit (lib.modules) pushDownProperties resolveProperties;

  markers = [
    ""
    "*"
    "<name>"
  ];
  isTree = value: isAttrs value && !isDerivation value && !(value ? _type);
  named =
    defs:
    lib.zipAttrs (
      map (def: mapAttrs (_: value: { inherit (def) file; inherit value; }) def.value) defs
    );
  below = shape: name: shape.${name} or shape."<name>" or { };

  pushed =
    loc: defs:
    concatMap (
      def:
      map (
        value:
        if isTree value then
          { inherit (def) file; inherit value; }
        else
          throw "The option path `${showOption loc}' holds options and takes no value. Definition values:${lib.showDefs [ def ]}"
      ) (pushDownProperties def.value)
    ) defs;

  # One value out of definitions whose conditions and priorities are resolved.
  merge =
    defaults: shape: loc: defs:
    let
      values = lib.getValues defs;
      mark = shape."" or { };
      attribute =
        name: each:
        let
          held = resolveProperties each;
        in
        lib.optionalAttrs (held != [ ]) {
          ${name} = merge defaults (below shape name) (loc ++ [ name ]) held;
        };
      overlay = lib.optionalAttrs defaults (inner loc shape);
      item =
        file: value:
        let
          held = resolveProperties [ { inherit file value; } ];
        in
        map (one: merge defaults (shape."*" or { }) (loc ++ [ "*" ]) [ one ]) held;
    in
    if all isTree values then
      overlay // lib.concatMapAttrs attribute (named defs)
    else if mark.one or false then
      lib.mergeOneOption loc defs
    else if all isList values then
      concatMap (def: concatMap (item def.file) def.value) defs
    else if mark ? separator && all lib.isString values then
      lib.concatStringsSep mark.separator values
    else if lib.any (value: isDerivation value || lib.isFunction value) values then
      lib.mergeOneOption loc defs
    else
      lib.mergeEqualOption loc defs;

  # Defaults of the options inside of an option or below a path.
  inner =
    loc: shape:
    lib.concatMapAttrs (name: child: missing (loc ++ [ name ]) name child) (removeAttrs shape markers);

  # What an attribute has that nobody defined: its default, or nothing.
  missing =
    loc: name: shape:
    if !(shape ? "") then
      { ${name} = inner loc shape; }
    else
      lib.optionalAttrs (shape."" ? default) { ${name} = default loc shape; };

  default =
    loc: shape:
    let
      value = shape."".default
        or (throw "The option `${showOption loc}' was accessed but has no value defined. Try setting the option.");
    in
    if isTree value then inner loc shape // value else value;

  isLeaf = shape: shape ? "" || removeAttrs shape markers == { };

  # The configuration that modules read.
  view =
    shape: loc: defs:
    if isLeaf shape then
      let
        held = resolveProperties defs;
      in
      if held != [ ] then merge true shape loc held else default loc shape
    else
      let
        children = named (pushed loc defs);
      in
      mapAttrs (name: _: view (below shape name) (loc ++ [ name ]) (children.${name} or [ ])) (
        removeAttrs shape markers // children
      );

  # What was defined: { path, value } for each option, and for each path that is no option.
  definitions =
    shape: loc: defs:
    if isLeaf shape then
      let
        held = resolveProperties defs;
      in
      lib.optional (held != [ ]) {
        path = loc;
        value = merge false shape loc held;
      }
    else
      lib.concatLists (
        lib.mapAttrsToList (name: definitions (below shape name) (loc ++ [ name ])) (
          named (pushed loc defs)
        )
      );

  # Values as JSON: packages, paths and functions become markers.
  tag =
    value:
    if isDerivation value then
      { __package = value.name; }
    else if builtins.isPath value then
      { __path = toString value; }
    else if lib.isFunction value then
      { __function = true; }
    else if isList value then
      map tag value
    else if isAttrs value then
      if value ? outPath && lib.isString value.outPath then { __path = "${value}"; } else mapAttrs (_: tag) value
    else if lib.isString value then
      builtins.unsafeDiscardStringContext value
    else
      value;
in
{
  inherit definitions tag;

  # A freeform type for everything that `shape` knows at its first level.
  type =
    shape:
    lib.mkOptionType {
      name = "recorded";
      merge =
        loc: defs:
        let
          unknown = lib.filter (def: removeAttrs def.value (lib.attrNames shape) != { }) defs;
          name = head (lib.attrNames (removeAttrs (head unknown).value (lib.attrNames shape)));
        in
        if unknown != [ ] then
          throw "The option `${showOption (loc ++ [ name ])}' does not exist. Definition values:${
            lib.showDefs [
              {
                inherit (head unknown) file;
                value = (head unknown).value.${name};
              }
            ]
          }"
        else
          view shape loc defs;
    };
}
