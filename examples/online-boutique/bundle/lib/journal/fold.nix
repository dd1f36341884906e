# What a journal means: every element by its id. Events are grouped by what they are about, and each
# group is folded alone; only networks and machines that list services look at the whole.
{
  lib,
  definitions,
  placing,
  uuid5,
  wire,
  words,
}:
let
  inherit (lib)
    attrNames
    attrValues
    elemAt
    length
    ;

  kinds = [
    "domains"
    "edges"
    "hosts"
    "links"
    "people"
    "services"
    "waivers"
    "workspace"
  ];

  # An event with its definition and place, if this version knows it and its data fit.
  understood =
    place:
    { name, data, ... }:
    let
      definition = definitions.${name} or null;
      fits =
        lib.isAttrs data
        && lib.all (field: data ? ${field} && definition.needs.${field} data.${field}) (
          attrNames definition.needs
        )
        && (
          definition ? may
          -> lib.all (field: data ? ${field} -> definition.may.${field} data.${field}) (
            attrNames definition.may
          )
        )
        && (definition ? whole -> definition.whole data);
    in
    if definition == null || !fits then
      [ ]
    else
      [
        {
          inherit data definition name;
          inherit (definition) of;
          key = definition.key data;
          order = place * 1000000;
        }
      ];

  isWhole =
    event:
    event.of == "network"
    || event.of == "hosts" && event.data ? node && wire.servicesOf event.data.node != [ ];

  foldEvents = lib.foldl' (before: event: event.definition.step event.data event.order before);

  # Elements after events; each is forced, so that no chain of unforced ones grows.
  evolve =
    before: events:
    let
      groups = lib.groupBy (event: event.key) events;
      after = lib.mapAttrs (id: foldEvents (before.${id} or null)) groups;
      there = lib.filterAttrs (_: element: element != null) after;
    in
    if events == [ ] then before else removeAttrs before (attrNames groups) // there;

  # The services for which a new domain asks. A domain that is there already asks for none.
  requirements =
    domains: events:
    let
      ofDomain =
        id: list:
        (lib.foldl'
          (
            { isThere, found }:
            event:
            let
              isCreation = event.name == "Domain.DomainCreated";
              asks = isCreation && !isThere && event.data.services or null != null;
            in
            {
              isThere = isCreation || isThere && event.name != "Domain.DomainRemoved";
              found = found ++ lib.optionals asks (lib.imap0 (requirement event) event.data.services);
            }
          )
          {
            isThere = domains ? ${id};
            found = [ ];
          }
          list
        ).found;
    in
    if lib.all (event: event.data.services or null == null) events then
      [ ]
    else
      lib.concatLists (lib.mapAttrsToList ofDomain (lib.groupBy (event: event.key) events));

  requirement =
    event: n: item:
    let
      domain_id = event.key;
      asked =
        if lib.isString item then
          {
            name = item;
            kind = item;
          }
        else
          item;
      definition = definitions."Service.ServiceAdded";
      data = {
        service_id = asked.service_id or (uuid5 domain_id asked.name);
        inherit domain_id;
        inherit (asked) name kind;
        settings = asked.settings or { };
      };
    in
    {
      inherit data definition;
      of = "services";
      key = definition.key data;
      order = event.order + n;
    };

  # Events that each change one element only.
  evolveEach =
    graph: events:
    let
      byKind = lib.groupBy (event: event.of) events;
      of = kind: byKind.${kind} or [ ];
      asked = requirements graph.domains (of "domains");
      services = of "services" ++ asked;
      inOrder = if asked == [ ] then services else lib.sort (a: b: a.order < b.order) services;
    in
    graph
    // lib.genAttrs kinds (
      kind: evolve graph.${kind} (if kind == "services" then inOrder else of kind)
    );

  # A network, or a machine that lists services.
  evolveWhole =
    graph: event:
    if event.of == "network" then
      placing.network graph (wire.topologyOf event.data) event.order
    else
      let
        isNew = event.name == "Network.NodeAddedToTopology";
        isThere = graph.hosts ? ${event.key};
        next = graph // {
          hosts = evolve graph.hosts [ event ];
        };
      in
      if isNew == isThere then graph else placing.place next [ event.data.node ];

  forced = kind: lib.foldl' (_: element: builtins.seq element null) null (attrValues kind);

  step =
    events:
    { graph, from }:
    to:
    let
      next = evolveEach graph (lib.sublist from (to - from) events);
      whole = evolveWhole next (elemAt events to);
      settled = lib.foldl' (_: kind: builtins.seq (forced whole.${kind}) null) null kinds;
    in
    builtins.seq settled {
      graph = whole;
      from = to + 1;
    };

  empty = lib.genAttrs kinds (_: { }) // {
    workspace.workspace = words.workspace;
    inherit (words) topology;
  };
in
events:
let
  known = lib.concatLists (lib.imap0 understood events);
  wholes = lib.filter (place: isWhole (elemAt known place)) (lib.genList lib.id (length known));
  last = lib.foldl' (step known) {
    graph = empty;
    from = 0;
  } wholes;
in
evolveEach last.graph (lib.sublist last.from (length known - last.from) known)
