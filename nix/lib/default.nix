{ lib }:
let
  words = lib.importJSON ./words.json;
  text = import ./text.nix { inherit lib words; };
  uuid5 = import ./uuid5.nix { inherit lib text; };
  slug = import ./slug.nix { inherit lib text words; };
  kinds = import ./kinds.nix { inherit lib text; };
  wire = import ./wire.nix {
    inherit
      lib
      text
      uuid5
      words
      ;
  };
  definitions = import ./events.nix {
    inherit
      lib
      text
      wire
      words
      ;
  };
  placing = import ./placing.nix { inherit lib slug wire; };
  inherit (placing) inOrder;
  eventsOf = import ./journal.nix { inherit lib definitions; };
  fold = import ./fold.nix {
    inherit
      lib
      definitions
      placing
      uuid5
      wire
      words
      ;
  };
  deploy = import ./deployment.nix {
    inherit
      inOrder
      lib
      slug
      words
      ;
    addressesOf = import ./addresses.nix { inherit lib words; };
    administer = import ./administrators.nix {
      inherit
        inOrder
        lib
        slug
        text
        ;
    };
    connect = import ./connections.nix { inherit lib; };
    servicesOf = import ./services.nix {
      inherit
        inOrder
        kinds
        lib
        slug
        ;
    };
  };
  declare = import ./declare.nix { inherit lib; };

  plain = lib.mapAttrs (_: element: removeAttrs element [ "_order" ]);
in
{
  fromEvents =
    journal:
    let
      graph = fold (eventsOf journal);
      deployment = deploy graph;
    in
    declare deployment
    // {
      graph = {
        inherit (graph) topology;
        workspace = graph.workspace.workspace;
        domains = plain graph.domains;
        services = plain graph.services;
        hosts = plain graph.hosts;
        links = lib.attrValues (plain graph.links);
        people = plain graph.people;
        edges = plain graph.edges;
      };
    };
}
