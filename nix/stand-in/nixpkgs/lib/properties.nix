# mkIf, mkMerge, priorities and order: made, pushed down into attribute sets, and resolved.
{ lib }:
let
  type = value: if lib.isAttrs value then value._type or "" else "";
  defaultPriority = 100;
  defaultOrder = 1000;
in
rec {
  mkIf = condition: content: {
    _type = "if";
    inherit condition content;
  };
  mkMerge = contents: {
    _type = "merge";
    inherit contents;
  };
  mkOverride = priority: content: {
    _type = "override";
    inherit priority content;
  };
  mkOptionDefault = mkOverride 1500;
  mkDefault = mkOverride 1000;
  mkImageMediaOverride = mkOverride 60;
  mkForce = mkOverride 50;
  mkVMOverride = mkOverride 10;
  mkOrder = priority: content: {
    _type = "order";
    inherit priority content;
  };
  mkBefore = mkOrder 500;
  mkAfter = mkOrder 1500;
  mkAliasDefinitions = option: mkIf option.isDefined (mkMerge option.definitions);

  # To the attributes, without looking at any condition.
  pushDownProperties =
    config:
    {
      merge = lib.concatMap pushDownProperties config.contents;
      "if" = map (lib.mapAttrs (_: mkIf config.condition)) (pushDownProperties config.content);
      override = map (lib.mapAttrs (_: mkOverride config.priority)) (pushDownProperties config.content);
    }
    .${type config} or [ config ];

  # One value to the values that hold.
  discharge =
    value:
    {
      merge = lib.concatMap discharge value.contents;
      "if" =
        if lib.isBool value.condition then
          lib.optionals value.condition (discharge value.content)
        else
          throw "`mkIf' called with a non-Boolean condition";
    }
    .${type value} or [ value ];

  # The definitions of the strongest priority, in their order.
  resolve =
    defs:
    let
      held = lib.concatMap (
        def:
        map (value: {
          inherit (def) file;
          inherit value;
        }) (discharge def.value)
      ) defs;
      priority = def: if type def.value == "override" then def.value.priority else defaultPriority;
      strongest = lib.foldl' (least: def: lib.min least (priority def)) 9999 held;
      strip = def: if type def.value == "override" then def // { value = def.value.content; } else def;
      unwrapped = map strip (lib.filter (def: priority def == strongest) held);
      order = def: if type def.value == "order" then def.value.priority else defaultOrder;
      bare = def: if type def.value == "order" then def // { value = def.value.content; } else def;
    in
    if lib.any (def: type def.value == "order") unwrapped then
      map bare (lib.sort (a: b: order a < order b) unwrapped)
    else
      unwrapped;

  resolveProperties = resolve;
}
