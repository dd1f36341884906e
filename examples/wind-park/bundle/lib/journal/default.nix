# Journals and what they mean.
{ lib, words }:
let
  text = import ./text.nix { inherit lib words; };
  uuid5 = import ./uuid5.nix { inherit lib text; };
  slug = import ./slug.nix { inherit lib text words; };
  wire = import ./wire.nix {
    inherit
      lib
      text
      uuid5
      words
      ;
  };
  definitions = import ./events {
    inherit
      lib
      text
      wire
      words
      ;
  };
  placing = import ./placing.nix { inherit lib slug wire; };
in
{
  inherit slug text uuid5;
  inherit (placing) inOrder;

  /**
    The events of a journal, given as a path or as what its JSON says, each as
    `{ name = "<Group>.<Event>"; data; envelope; }`.
  */
  eventsOf = import ./read.nix { inherit definitions lib; };

  /**
    Every element by its id, with its place in the order of creation as `_order`.
  */
  fold = import ./fold.nix {
    inherit
      definitions
      lib
      placing
      uuid5
      wire
      words
      ;
  };

  /**
    The same without what only we need.
  */
  graphOf =
    graph:
    let
      plain = lib.mapAttrs (_: element: removeAttrs element [ "_order" ]);
    in
    {
      inherit (graph) topology;
      inherit (graph.workspace) workspace;
      domains = plain graph.domains;
      services = plain graph.services;
      hosts = plain graph.hosts;
      links = lib.attrValues (plain graph.links);
      people = plain graph.people;
      edges = plain graph.edges;
      waivers = lib.attrValues (plain graph.waivers);
    };
}
