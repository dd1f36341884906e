# The events of a journal as `{ name = "<Group>.<Event>"; data; envelope; }`, in any form that journals have:
# `{ metadata, events }`, a list of envelopes, events that have their parts side by side, events without
# envelopes, or a single one.
{ lib, definitions }:
let
  inherit (lib) attrNames isAttrs;

  groups = lib.listToAttrs (
    map (
      name:
      let
        parts = lib.splitString "." name;
      in
      lib.nameValuePair (lib.last parts) (lib.head parts)
    ) (attrNames definitions)
  );

  only =
    value:
    let
      names = attrNames value;
    in
    if isAttrs value && lib.length names == 1 then lib.head names else null;

  # `{ DomainCreated = ...; }` and `{ type = "Domain"; DomainCreated = ...; }` get their group.
  grouped =
    payload:
    let
      rest = removeAttrs payload [ "type" ];
      name = only rest;
      group = payload.type or (groups.${name} or null);
    in
    if name != null && lib.isString group then { ${group} = rest; } else payload;

  isWord = value: lib.isString value && value != "";

  # `{ event_type, aggregate_type, data, metadata }`, whose source is the actor.
  isFlat = value: isWord (value.event_type or null) && isAttrs (value.data or null);
  groupIn =
    { event_type, ... }@value:
    groups.${event_type}
      or (if isWord (value.aggregate_type or null) then value.aggregate_type else "Unknown");
  envelopeOf =
    value:
    if !isAttrs value || isAttrs (value.payload or null) || !isFlat value then
      value
    else
      lib.optionalAttrs (value ? metadata.source) { actor = value.metadata.source; }
      // removeAttrs value [
        "aggregate_type"
        "data"
        "event_type"
        "metadata"
      ]
      // {
        payload.${groupIn value}.${value.event_type} = value.data;
      };

  payloadOf =
    value:
    if !isAttrs value then
      { }
    else if !isAttrs (value.payload or null) then
      grouped value
    else if lib.isString (value.cid or null) then
      value.payload
    else
      grouped value.payload;

  eventOf =
    given:
    let
      value = envelopeOf given;
      payload = payloadOf value;
      group = only payload;
      name = only payload.${group};
    in
    if group == null || name == null then
      null
    else
      {
        name = "${group}.${name}";
        data = payload.${group}.${name};
        envelope = value;
      };

  listOf =
    journal:
    if lib.isList journal then
      journal
    else if isAttrs journal then
      journal.events or [ journal ]
    else
      [ ];
in
journal:
lib.filter (event: event != null) (
  map eventOf (
    listOf (if builtins.isPath journal || lib.isString journal then lib.importJSON journal else journal)
  )
)
